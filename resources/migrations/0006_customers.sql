-- Customers and price lists that are out of use stay where they are, because old sales name them.
ALTER TABLE price_lists ADD COLUMN active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1));
ALTER TABLE customers ADD COLUMN active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1));
-- What this customer's sales are made at; none = the products' own prices.
ALTER TABLE customers ADD COLUMN price_list_id BIGINT REFERENCES price_lists (id);

DROP INDEX customers_search;
CREATE INDEX customers_search ON customers (tenant_id, active, search);

-- The latest documents of one customer. Sales to nobody in particular, nearly all of a shop's, cost nothing here.
CREATE INDEX documents_buyer_id ON documents (tenant_id, buyer_id, created_at, sequential, id)
    WHERE buyer_id <> '9999999999999';
