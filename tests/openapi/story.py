"""What the tests of the contract share: one till, the shops registered there, and how they ask."""
import os
import time
import unittest
from pathlib import Path

from contract import Contract
from till import certificate, invoice, profile

CONTRACT = Contract(Path(os.environ["MOSTRADOR_RESOURCES"]) / "api" / "openapi.json")
OTHER_RUC = "2459999997001"  # of 05-ruc-en-san.p12
WIDE = {"tiers": {tier: {name: None for name in ("writesPerMinute", "readsPerMinute", "tenantWritesPerMinute",
                                                 "tenantReadsPerMinute")}
                  for tier in ("FREE", "STARTER", "GROWTH", "BUSINESS")},
        "registrationsPerHour": 10000, "adminRequestsPerMinute": 100000, "wrongKeysPerMinute": 100000}
NOWHERE = "1406202601179999999900110010010000000423846120718"


class Shop:
    """What the tests share: one till, one registered shop and what it got."""
    till = None
    key = issuer = tenant = None
    other_key = other_issuer = other_tenant = None


class Case(unittest.TestCase):
    def setUp(self):
        self.till = Shop.till
        self.till.complaints.clear()
        self.till.play()

    def tearDown(self):
        self.assertEqual([], self.till.complaints)

    def expect(self, answer, status, code=None):
        self.assertEqual(status, answer.status, answer.text[:600])
        if code is not None:
            self.assertEqual(code, answer.code, answer.text[:600])
        return answer.json

    def call(self, method, path, status, code=None, **more):
        more.setdefault("key", Shop.key)
        return self.expect(self.till.call(method, path, **more), status, code)

    def admin(self, method, path, status, code=None, **more):
        return self.expect(self.till.admin(method, path, **more), status, code)

    def register(self, email, file="01-simple-aes256.p12", **more):
        return self.till.call("POST", "/v1/register",
                              form=(profile(email, **more), [("cert", file, certificate(file))]))

    def create(self, status=201, key=None, issuer=None, headers=None, **more):
        answer = self.till.call("POST", "/v1/documents", key=key or Shop.key, issuer=issuer or Shop.issuer,
                                body=invoice(**more), headers=headers)
        self.expect(answer, status)
        return answer.json["document"]

    def document(self, path, status, code=None, method="GET", **more):
        more.setdefault("issuer", Shop.issuer)
        return self.call(method, f"/v1/documents{path}", status, code, **more)

    def authorized(self):
        return self.finish(self.create()["accessKey"])

    def finish(self, key):
        place = "/" + key
        self.document(place + "/send", 200, method="POST")
        for _ in range(100):
            now = self.document(place + "/authorize", 200)["document"]
            if now["status"] == "AUTHORIZED":
                return now
            time.sleep(0.1)  # the tax office asks for a pause between two questions
        self.fail("never authorised")

    def fresh_tenant(self, email, tier="BUSINESS"):
        """A tenant made by the operator, with one key and no issuer."""
        tenant = self.admin("POST", "/v1/admin/tenants", 201, body={"email": email, "subscriptionTier": tier})["tenant"]
        key = self.admin("POST", f"/v1/admin/tenants/{tenant['id']}/api-keys", 201, body={"label": "one"})["apiKey"]
        return tenant["id"], key


def keyed():
    """Every operation that wants a tenant's key, with a path that leads somewhere."""
    for name, (method, path, operation) in CONTRACT.operations.items():
        security = operation.get("security", [])
        if any("apiKey" in s for s in security):
            yield name, method, (path.replace("{accessKey}", NOWHERE).replace("{id}", str(Shop.issuer or 1))
                                 .replace("{code}", "01").replace("{documentType}", "01")), operation


def of_operator():
    for name, (method, path, operation) in CONTRACT.operations.items():
        if any("adminSecret" in s for s in operation.get("security", [])):
            yield name, method, path.replace("{id}", "1"), operation
