"""A chapter of the contract: what devices of the shop's own network do."""
from concurrent.futures import ThreadPoolExecutor

from story import Case


class Orders(Case):
    """What devices of the shop's own network do."""

    ORDER = {"name": "Rosa", "table": "Mesa 4", "items": [{"code": "7861234567897", "quantity": "2", "note": "sin sal"}]}

    def device(self, method, path, status, code=None, **more):
        return self.call(method, "/till/v1" + path, status, code, key=self.till.device, **more)

    def test_01_who_am_i_and_what_does_it_cost(self):
        self.assertEqual("price-checker", self.device("GET", "/device", 200)["kind"])
        self.assertEqual("11.50", self.device("GET", "/products/PAN-01", 200)["price"])
        self.device("GET", "/products/NADA", 404, "NOT_FOUND")

    def test_02_from_order_to_ready(self):
        key = {"Idempotency-Key": "tableta-1"}
        order = self.device("POST", "/orders", 201, body=self.ORDER, headers=key)["order"]
        self.assertEqual(("23.00", "new", "parked"), (order["total"], order["state"], order["sale"]))
        self.assertEqual(order, self.device("POST", "/orders", 200, body=self.ORDER, headers=key)["order"])
        self.device("POST", "/orders", 409, "CONFLICT", body=dict(self.ORDER, table="Mesa 5"), headers=key)
        place = f"/orders/{order['id']}"
        known = self.device("GET", "/orders", 200)
        self.assertIn(order["id"], [each["id"] for each in known["orders"]])
        self.assertEqual("doing", self.device("PATCH", place, 200, body={"state": "doing"})["order"]["state"])
        self.assertEqual("ready", self.device("PATCH", place, 200, body={"state": "ready"})["order"]["state"])
        self.assertEqual("doing", self.device("POST", place + "/undo", 200)["order"]["state"])
        self.device("POST", place + "/undo", 409, "CONFLICT")
        news = self.device("GET", f"/orders?sinceId={known['lastId']}", 200)
        self.assertEqual([(order["id"], "doing")], [(each["id"], each["state"]) for each in news["orders"]])
        self.assertEqual([], self.device("GET", f"/orders?sinceId={news['lastId']}", 200)["orders"])
        self.assertEqual("doing", self.device("GET", place, 200)["order"]["state"])

    def test_03_refusals(self):
        self.device("POST", "/orders", 400, "VALIDATION_FAILED", body={"items": []})
        self.device("POST", "/orders", 400, "VALIDATION_FAILED",
                    body=dict(self.ORDER, items=[{"code": "NADA", "quantity": "1"}]))
        self.device("POST", "/orders", 400, "BAD_REQUEST", raw=b"{", headers={"Content-Type": "application/json"})
        self.device("GET", "/orders?sinceId=x", 400, "VALIDATION_FAILED")
        for method, room, body in (("GET", "", None), ("PATCH", "", {"state": "doing"}), ("POST", "/undo", None)):
            self.device(method, "/orders/999999" + room, 404, "NOT_FOUND", body=body)
            self.device(method, "/orders/x" + room, 400, "VALIDATION_FAILED", body=body)
        self.device("PATCH", "/orders/1", 400, "VALIDATION_FAILED", body={"state": "eaten"})
        self.assertEqual(413, self.till.call("POST", "/till/v1/orders", key=self.till.device, good=False,
                                             body={"note": "x" * 70_000}, described=False).status)

    def test_04_cancelled_at_the_till(self):
        order = self.device("POST", "/orders", 201, body=self.ORDER)["order"]
        self.till.tell_database("UPDATE parked_sales SET state = 'CANCELLED' WHERE state = 'PARKED'")
        place = f"/orders/{order['id']}"
        self.assertEqual("cancelled", self.device("GET", place, 200)["order"]["sale"])
        self.device("PATCH", place, 409, "CONFLICT", body={"state": "doing"})

    def test_05_many_at_once_with_one_key_order_once(self):
        def order(_):
            return self.till.call("POST", "/till/v1/orders", key=self.till.device, body=self.ORDER,
                                  headers={"Idempotency-Key": "a la vez"})
        with ThreadPoolExecutor(8) as pool:
            answers = list(pool.map(order, range(16)))
        self.assertEqual([200] * 15 + [201], sorted(a.status for a in answers))
        self.assertEqual(1, len({a.json["order"]["id"] for a in answers}))

    def test_06_a_stranger_does_not_pair(self):
        body = {"code": "ABCD2345", "name": "tableta", "kind": "order-tablet"}
        self.call("POST", "/till/v1/pair", 400, "INVALID_OR_EXPIRED_TOKEN", key=None, body=body)
        self.call("POST", "/till/v1/pair", 400, "VALIDATION_FAILED", key=None, body={"code": "ABCD2345"}, good=False)
        self.call("GET", "/till/v1/pair/" + "0" * 32, 404, "NOT_FOUND", key="0" * 64)
