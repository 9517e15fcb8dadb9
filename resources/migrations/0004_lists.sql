-- How many documents there are, kept beside them: a list tells its total, jumps to a page and finds a buyer without
-- counting rows. One row is only ever changed by who holds the counter of that issuer, environment and type.

-- By the day of created_at.
CREATE TABLE document_days (
    tenant_id BIGINT NOT NULL,
    issuer_id BIGINT NOT NULL,
    environment INTEGER NOT NULL,
    document_type TEXT NOT NULL,
    day TEXT NOT NULL,
    documents BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, issuer_id, environment, document_type, day)
-- @sqlite
) WITHOUT ROWID;
-- @postgresql
) WITH (fillfactor = 50);
-- @end

-- By the buyer's name as it is searched. A shop has far fewer buyers than documents.
CREATE TABLE document_buyers (
    tenant_id BIGINT NOT NULL,
    issuer_id BIGINT NOT NULL,
    environment INTEGER NOT NULL,
    document_type TEXT NOT NULL,
    buyer_search TEXT NOT NULL,
    documents BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, issuer_id, environment, document_type, buyer_search)
-- @sqlite
) WITHOUT ROWID;
-- @postgresql
) WITH (fillfactor = 80);
-- @end

INSERT INTO document_days (tenant_id, issuer_id, environment, document_type, day, documents)
    SELECT tenant_id, issuer_id, environment, document_type, substr(created_at, 1, 10), COUNT(*)
    FROM documents GROUP BY 1, 2, 3, 4, 5;
INSERT INTO document_buyers (tenant_id, issuer_id, environment, document_type, buyer_search, documents)
    SELECT tenant_id, issuer_id, environment, document_type, buyer_search, COUNT(*)
    FROM documents GROUP BY 1, 2, 3, 4, 5;

-- Documents are never removed, and of what is counted only a rebuild changes something: the buyer.
-- @sqlite
CREATE TRIGGER documents_counted AFTER INSERT ON documents FOR EACH ROW
BEGIN
    INSERT INTO document_days (tenant_id, issuer_id, environment, document_type, day, documents)
        VALUES (NEW.tenant_id, NEW.issuer_id, NEW.environment, NEW.document_type, substr(NEW.created_at, 1, 10), 1)
        ON CONFLICT (tenant_id, issuer_id, environment, document_type, day) DO UPDATE SET documents = documents + 1;
    INSERT INTO document_buyers (tenant_id, issuer_id, environment, document_type, buyer_search, documents)
        VALUES (NEW.tenant_id, NEW.issuer_id, NEW.environment, NEW.document_type, NEW.buyer_search, 1)
        ON CONFLICT (tenant_id, issuer_id, environment, document_type, buyer_search)
        DO UPDATE SET documents = documents + 1;
END;
CREATE TRIGGER documents_buyer_changed AFTER UPDATE OF buyer_search ON documents FOR EACH ROW
WHEN (NEW.buyer_search IS DISTINCT FROM OLD.buyer_search)
BEGIN
    UPDATE document_buyers SET documents = documents - 1
        WHERE tenant_id = OLD.tenant_id AND issuer_id = OLD.issuer_id AND environment = OLD.environment
        AND document_type = OLD.document_type AND buyer_search = OLD.buyer_search;
    DELETE FROM document_buyers
        WHERE tenant_id = OLD.tenant_id AND issuer_id = OLD.issuer_id AND environment = OLD.environment
        AND document_type = OLD.document_type AND buyer_search = OLD.buyer_search AND documents = 0;
    INSERT INTO document_buyers (tenant_id, issuer_id, environment, document_type, buyer_search, documents)
        VALUES (NEW.tenant_id, NEW.issuer_id, NEW.environment, NEW.document_type, NEW.buyer_search, 1)
        ON CONFLICT (tenant_id, issuer_id, environment, document_type, buyer_search)
        DO UPDATE SET documents = documents + 1;
END;
-- @postgresql
CREATE FUNCTION count_document() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO document_days AS days (tenant_id, issuer_id, environment, document_type, day, documents)
        VALUES (NEW.tenant_id, NEW.issuer_id, NEW.environment, NEW.document_type, substr(NEW.created_at, 1, 10), 1)
        ON CONFLICT (tenant_id, issuer_id, environment, document_type, day)
        DO UPDATE SET documents = days.documents + 1;
    INSERT INTO document_buyers AS buyers (tenant_id, issuer_id, environment, document_type, buyer_search, documents)
        VALUES (NEW.tenant_id, NEW.issuer_id, NEW.environment, NEW.document_type, NEW.buyer_search, 1)
        ON CONFLICT (tenant_id, issuer_id, environment, document_type, buyer_search)
        DO UPDATE SET documents = buyers.documents + 1;
    RETURN NULL;
END;
$$;
CREATE TRIGGER documents_counted AFTER INSERT ON documents FOR EACH ROW EXECUTE FUNCTION count_document();
CREATE FUNCTION count_changed_buyer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE document_buyers SET documents = documents - 1
        WHERE tenant_id = OLD.tenant_id AND issuer_id = OLD.issuer_id AND environment = OLD.environment
        AND document_type = OLD.document_type AND buyer_search = OLD.buyer_search;
    DELETE FROM document_buyers
        WHERE tenant_id = OLD.tenant_id AND issuer_id = OLD.issuer_id AND environment = OLD.environment
        AND document_type = OLD.document_type AND buyer_search = OLD.buyer_search AND documents = 0;
    INSERT INTO document_buyers AS buyers (tenant_id, issuer_id, environment, document_type, buyer_search, documents)
        VALUES (NEW.tenant_id, NEW.issuer_id, NEW.environment, NEW.document_type, NEW.buyer_search, 1)
        ON CONFLICT (tenant_id, issuer_id, environment, document_type, buyer_search)
        DO UPDATE SET documents = buyers.documents + 1;
    RETURN NULL;
END;
$$;
CREATE TRIGGER documents_buyer_changed AFTER UPDATE OF buyer_search ON documents FOR EACH ROW
WHEN (NEW.buyer_search IS DISTINCT FROM OLD.buyer_search) EXECUTE FUNCTION count_changed_buyer();
-- @end

-- The documents of a buyer, newest first. (Nothing asks for a buyer's id alone.)
DROP INDEX documents_buyer;
CREATE INDEX documents_buyer ON documents (tenant_id, issuer_id, environment, buyer_search, created_at, sequential, id);
-- Lists of one issuer in one environment are counted and cut from the index alone.
DROP INDEX documents_status;
CREATE INDEX documents_status ON documents (tenant_id, status, created_at, sequential, id, issuer_id, environment);
DROP INDEX documents_issue_date;
CREATE INDEX documents_issue_date ON documents (tenant_id, issue_date, created_at, sequential, id, issuer_id,
    environment);
