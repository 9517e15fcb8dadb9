"""Whoever knocks without the right key gets nothing: every operation of the contract, with every wrong word for a key,
and with everything that belongs to somebody else. The operations come from the contract itself."""
import re
import unittest

from attack import MARK, Attack, example, wants
from story import CONTRACT
from till import PASSWORD, certificate, invoice

# Whose a number in a path is, by what stands before it.
FAMILIES = {"/v1/issuers/{id}": "issuer", "/v1/keys/{id}": "spare_id", "/v1/webhooks/{id}": "webhook",
            "/v1/notifications/{id}": "notice", "/till/v1/orders/{id}": "order"}
# What the contract's example would change of the caller's own, or names things of another example.
BODIES = {"createDocument": invoice(), "rebuildDocument": invoice(),
          "setSequential": {"environment": "sandbox", "nextSequential": 900}}
FORMS = {"uploadIssuerLogo": ([], [("logo", "l.png", b"\x89PNG\r\n\x1a\n")]),
         "renewIssuerCertificate": ([("certPassword", PASSWORD)],
                                    [("cert", "c.p12", certificate("05-ruc-en-san.p12"))])}


def path_to(path, owner):
    """The path with what is the owner's in it."""
    filled = path.replace("{accessKey}", owner.document).replace("{code}", "01").replace("{documentType}", "01")
    if "{id}" in filled:
        family = next((f for f in FAMILIES if path.startswith(f)), None)
        assert family, f"{path}: say in FAMILIES whose the number in it is"
        filled = filled.replace("{id}", str(getattr(owner, FAMILIES[family])))
    assert "{" not in filled, f"{path}: say what stands in it"
    return filled


def named(path, operation):
    """Whether a call names something that belongs to one shop: in the path, or by the issuer it must say."""
    issuer = any(CONTRACT.resolve(p).get("name") == "X-Issuer-Id" and CONTRACT.resolve(p).get("required")
                 for p in operation.get("parameters", []))
    return issuer or any(path.startswith(f) for f in FAMILIES)


class Doors(Attack):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.her = cls.victim()
        cls.her.notice, cls.me.notice = cls.her.authorize(), cls.me.authorize()
        cls.her.order = cls.me.order = cls.order  # neither's: the shop's that owns the till

    def everything_of_hers(self):
        """All that she can read, but for what her own asking changes."""
        told = {}
        for name, (method, path, operation) in CONTRACT.operations.items():
            if method != "GET" or not wants(operation, "apiKey") or name in ("checkAuthorization", "getRide"):
                continue
            if path.startswith("/till/"):
                continue  # her keys open none of it
            answer = self.till.call("GET", path_to(path, self.her), key=self.her.key, issuer=self.her.issuer)
            self.assertEqual(200, answer.status, f"{name}: {answer.text}")
            told[name] = re.sub(r'"(lastUsedAt|requestCount|lastUsedIp)":("[^"]*"|\d+|null)', "", answer.text)
        told["orders"] = self.till.call("GET", "/till/v1/orders", key=self.till.device).text
        return told

    def call(self, name, method, path, operation, **more):
        content = CONTRACT.resolve(operation.get("requestBody", {})).get("content", {})
        if name in FORMS:
            more["form"] = FORMS[name]
        elif "application/json" in content:
            more["body"] = BODIES.get(name) or example(content["application/json"])
        return self.till.call(method, path, good=False, **more)

    def test_what_is_hers_is_neither_read_nor_changed(self):
        before = self.everything_of_hers()
        self.assertIn(MARK, "".join(before.values()))
        tried = 0
        for name, (method, path, operation) in CONTRACT.operations.items():
            if not wants(operation, "apiKey") or not named(path, operation):
                continue
            theirs, mine = path_to(path, self.her), path_to(path, self.me) if "{accessKey}" in path else None
            calls = [(self.me.key, theirs, self.her.issuer), (self.me.key, theirs, self.me.issuer)]
            if mine:  # her issuer, and a document of mine
                calls.append((self.me.key, mine, self.her.issuer))
            for key, place, issuer in calls:
                if "{" not in path and issuer == self.me.issuer:
                    continue  # that is my own business
                with self.subTest(name, place=place, issuer=issuer):
                    answer = self.call(name, method, place, operation, key=key, issuer=issuer)
                    self.assertIn(answer.status, (403, 404), answer.text)
                    self.assertNotIn(MARK, answer.text.replace(self.her.document, ""))
                    tried += 1
        self.assertGreater(tried, 50)
        self.assertEqual(before, self.everything_of_hers())

    def test_lists_of_mine_hold_nothing_of_hers(self):
        for name, (method, path, operation) in CONTRACT.operations.items():
            if method == "GET" and wants(operation, "apiKey") and not named(path, operation):
                for issuer in (self.her.issuer, None):
                    with self.subTest(name, issuer=issuer):
                        answer = self.till.call("GET", path_to(path, self.me), key=self.me.key, issuer=issuer)
                        self.assertNotIn(MARK, answer.text)
                        self.assertNotIn(self.her.document, answer.text)

    def test_devices_routes_know_devices_only(self):
        before = self.everything_of_hers()["orders"]
        self.assertIn(MARK, before)
        for name, (method, path, operation) in CONTRACT.operations.items():
            if not path.startswith("/till/") or not wants(operation, "apiKey") or name == "getDevice":
                continue
            with self.subTest(name):
                answer = self.call(name, method, path_to(path, self.me), operation, key=self.me.key)
                self.assertEqual((403, "INSUFFICIENT_SCOPE"), (answer.status, answer.code), answer.text)
                self.assertNotIn(MARK, answer.text)
        for path in ("/v1/documents", "/v1/issuers", "/v1/keys", "/v1/webhooks"):  # and devices only theirs
            answer = self.till.call("GET", path, key=self.till.device, issuer=self.me.issuer)
            self.assertEqual(403, answer.status, answer.text)
        self.assertEqual(before, self.everything_of_hers()["orders"])

    def test_bodies_that_name_what_is_hers(self):
        before = self.everything_of_hers()
        number = f"001-001-{self.her.document[30:39]}"
        note = invoice(documentType="04", motivo="x", originalDocument={
            "documentType": "01", "number": number, "issueDate": "2026-11-22"})
        note.pop("payments")
        self.till.call("POST", f"/v1/issuers/{self.me.issuer}/document-types", key=self.me.key,
                       body={"documentType": "04"})
        self.till.call("POST", "/v1/documents", key=self.me.key, issuer=self.me.issuer, body=note, good=False)
        answer = self.till.call("POST", "/v1/issuers", key=self.me.key, body={
            "branchCode": "001", "issuePointCode": "007", "sourceIssuerId": self.her.issuer})
        self.assertIn(answer.status, (403, 404), answer.text)
        answer = self.till.call("POST", "/v1/tenants/promote", key=self.me.key, body={"initialSequentials": [
            {"issuerId": self.her.issuer, "documentType": "01", "sequential": 77}]})
        self.assertEqual((400, "VALIDATION_FAILED"), (answer.status, answer.code))
        # An Idempotency-Key is remembered for one issuer: hers opens nothing for me.
        remembered = {"Idempotency-Key": "la misma"}
        first = self.till.call("POST", "/v1/documents", key=self.her.key, issuer=self.her.issuer, body=invoice(),
                               headers=remembered)
        mine = self.till.call("POST", "/v1/documents", key=self.me.key, issuer=self.me.issuer, body=invoice(),
                              headers=remembered)
        self.assertEqual((201, 201), (first.status, mine.status))
        self.assertNotEqual(first.json["document"]["accessKey"], mine.json["document"]["accessKey"])
        after = self.everything_of_hers()
        for each in ("listDocuments", "getDocumentStats", "listSequentials"):  # she sold one more
            before.pop(each), after.pop(each)
        self.assertEqual(before, after)

    def test_wrong_words_for_a_key(self):
        good = self.me.key
        revoked = self.till.call("POST", "/v1/keys", key=good, body={"label": "once"}).json["apiKey"]
        number = next(k["id"] for k in self.till.call("GET", "/v1/keys", key=good).json["keys"]
                      if k["label"] == "once")
        self.assertEqual(200, self.till.call("DELETE", f"/v1/keys/{number}", key=good).status)
        words = ["Bearer", "Bearer ", f"Basic {good}", f"Token {good}", good, f"Bearer {good.upper()}",
                 f"Bearer {good[:-1]}", f"Bearer {good}0", f"Bearer {good},{good}", f"Bearer {good} {good}",
                 f"Bearer %{ord(good[0]):x}{good[1:]}", "Bearer ' OR '1'='1", f"Bearer {revoked}",
                 f"Bearer {self.till.secret}", "Bearer " + "f" * 1025]
        for name, (method, path, operation) in CONTRACT.operations.items():
            secret = wants(operation, "adminSecret")
            if not secret and not wants(operation, "apiKey"):
                continue
            place = path.replace("{id}", "1") if secret else path_to(path, self.me)
            others = [f"Bearer {good}"] if secret else []
            for word in [w for w in words if not (secret and self.till.secret in w)] + others:
                request = (f"{method} {place} HTTP/1.1\r\nHost: till\r\nX-Issuer-Id: {self.me.issuer}\r\n"
                           f"Authorization: {word}\r\nContent-Length: 2\r\n\r\n{{}}").encode()
                with self.subTest(name, word=word[:40]):
                    answer = self.raw.ask(request)[0]
                    self.assertEqual((401, "UNAUTHORIZED"), (answer.status, answer.json["code"]), answer.body)
            # Two keys in one request, and one where none is looked for.
            for more in (f"Authorization: Bearer {good}\r\nAuthorization: Bearer {'0' * 64}\r\n",
                         f"X-Api-Key: {good}\r\nCookie: apiKey={good}\r\nProxy-Authorization: Bearer {good}\r\n"):
                with self.subTest(name, more=more[:30]):
                    request = f"{method} {place}?apiKey={good}&access_token={good} HTTP/1.1\r\nHost: till\r\n{more}\r\n"
                    self.assertIn(self.raw.ask(request.encode())[0].status, (400, 401))


if __name__ == "__main__":
    unittest.main(verbosity=2)
