"""Evil words wherever a client may put one: in every parameter, header and string of a body of every operation. Nothing
of it is ever understood as anything but a word."""
import copy
import json
import unittest
from urllib.parse import quote

from attack import Attack, examples, wants
from story import CONTRACT, NOWHERE
from till import invoice, profile

SQL = ["' OR '1'='1", "'; DROP TABLE documents; --", "\" OR \"\"=\"", "1) UNION SELECT key_hash FROM api_keys --",
       "\\'; DELETE FROM tenants; --", "%' ESCAPE '!' --", "$1", "?1", "';SELECT pg_sleep(9);--", "x' || (SELECT 1) || '"]
HEADERS = ["a\r\nX-Injected: 1", "a\nX-Injected: 1", "a\rX-Injected: 1", "a\r\n\r\nHTTP/1.1 200 OK\r\n\r\n", "a\0b"]
OTHERS = ["${jndi:ldap://127.0.0.1/x}", "{{7*7}}", "%s%n%1$p", "<script>alert(1)</script>", "]]><!ENTITY x>",
          "../../../../etc/passwd", "file:///etc/passwd", "\u202eABC", "\U0001d518\u0301" * 5, "\ufffe", "NaN", "null",
          "-1", "1e400", "0x10", "9" * 400, "A" * 5000]
WORDS = SQL + HEADERS + OTHERS

PATHS = [b"/v1/../health", b"/v1/%2e%2e/health", b"/v1/.%2e/health", b"//health", b"/v1//issuers", b"/./health",
         b"/v1/documents/..%2f..%2fhealth", b"/v1/documents/%2e%2e", b"/..", b"/%2e", b"/v1/documents/%00", b"/%00",
         b"/health%00.json", b"/health%00", b"/%c0%ae%c0%ae/health", b"/v1/%c0%af", b"/v1/%ff%fe", b"/v1/%ed%a0%80",
         b"/v1/%f4%90%80%80", b"/v1/%e0%80%af", b"/v1/issuers/%", b"/v1/issuers/%4", b"/v1/issuers/%zz", b"/v1/\xff",
         b"/v1/\xc3\xb1", b"\\v1\\issuers", b"/v1\\issuers", b"/v1;x=1/issuers", b"/v1/issuers;", b"/v1/issuers/1/..",
         b"/v1/issuers#x", b"/v1/issuers%3fx", b"/v1/ISSUERS", b"/V1/issuers", b"/v1/issuers%2f1", b"v1/issuers",
         b"http://till/v1/issuers", b"*", b"till:80", b"/v1/issuers?%00", b"/v1/issuers?a=%ff", b"/v1/issuers?a=%c0%80",
         b"/v1/issuers?\xff", b"/docs/..%2f..%2fetc%2fpasswd", b"/docs/../../etc/passwd", b"/docs/%2e%2e/%2e%2e/etc/passwd",
         b"/docs/openapi.json/..", b"/" + b"a/" * 4000, b"/" + b"%41" * 3000, b"/v1/issuers?" + b"a=1&" * 3000,
         b"/v1/issuers?" + b"&" * 8000]

DEEP = 100_000
LONG_NUMBER, LONG_FRACTION = b'{"a":' + b"9" * 100_000 + b"}", b'{"a":0.' + b"0" * 100_000 + b"1}"
# Objects that only say nothing known.
STRANGE = [LONG_NUMBER, LONG_FRACTION, b'{"a":1e400}', b'{"a":-1e400}', b'{"a":1E999999999999}',
           b'{"\\u0000":"\\u0000"}', b"{" + b",".join(b'"a%d":1' % i for i in range(60_000)) + b"}", b" {}", b""]
BODIES = [b"[" * DEEP, b"[" * DEEP + b"]" * DEEP, b'{"a":' * DEEP, b'{"a":' * DEEP + b"1" + b"}" * DEEP,
           b'{"a":1,"a":2}', b'{"documentType":"01","documentType":"04"}',
          b'{"a":{"b":1,"b":1}}', b'{"a":1,"\\u0061":2}', b'{"a":NaN}', b'{"a":Infinity}', b'{"a":01}', b'{"a":+1}',
          b'{"a":.5}', b'{"a":1.}', b'{"a":0x1}', b"{'a':1}", b'{"a":1,}', b'{"a":1}x', b'{"a":1}{"b":2}', b'{"a":1}\0',
          b"/* x */{}", b'{"a":"\\x"}', b'{"a":"\n"}', b'{"a":"\\ud800"}', b'{"a":"\\udc00\\ud800"}', b'{"a":"\xff"}',
          b'{"a":"\xc0\xaf"}', b'{"a":"\xed\xa0\x80"}', b'{"a":"\xf4\x90\x80\x80"}', b'\xff\xfe{\0}\0',
          b" " * 1000, b"null", b"true", b'"x"', b"1e400", b"\0" * 100,
          b"[" + b"1," * 200_000 + b"1]",
          b"[" + b"{}," * 100_000 + b"{}]"]


def strings(body, place=()):
    """Where strings stand in a body, and its names too."""
    if isinstance(body, str):
        yield place
    for key, value in body.items() if isinstance(body, dict) else enumerate(body) if isinstance(body, list) else ():
        yield from strings(value, place + (key,))


def planted(body, place, word):
    body = copy.deepcopy(body)
    inner = body
    for key in place[:-1]:
        inner = inner[key]
    inner[place[-1]] = word
    return body


class Words(Attack):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.me.promote()  # what can be done only once is done, so that every call comes as far as its words
        cls.raw.key = cls.me.key
        cls.other = cls.till.admin("POST", "/v1/admin/tenants", body={"email": "otra@example.com"}).json["tenant"]["id"]

    def fill(self, path):
        if path.startswith("/v1/admin/tenants"):
            return path.replace("{id}", str(self.other))
        if path.startswith("/till/"):
            return (path.replace("{id}", str(self.order)).replace("{code}", "PAN-01")
                    .replace("{pairingId}", "0" * 32))
        return (path.replace("{accessKey}", self.me.document).replace("{id}", str(self.me.issuer))
                .replace("{code}", "04").replace("{documentType}", "01"))

    def send(self, operation, method, path, body=b"", more=b"", kind=b"application/json"):
        key = self.till.secret if wants(operation, "adminSecret") else self.till.key_for(path, self.me.key)
        head = (f"{method} {path} HTTP/1.1\r\nHost: till\r\nAuthorization: Bearer {key}\r\n"
                f"X-Issuer-Id: {self.me.issuer}\r\n").encode()
        if body is not None:
            head += b"Content-Type: %s\r\nContent-Length: %d\r\n" % (kind, len(body))
        return head + more + b"\r\n" + (body or b"")

    def judge(self, connection, request, what):
        """Asks on a connection that stays; a word may be refused, and nothing worse."""
        connection.sendall(request)
        received = b""
        while not self.raw.answers(received):
            piece = connection.recv(65536)
            self.assertTrue(piece, f"{what}: no answer")
            received += piece
        answer = self.raw.answers(received)[0]
        self.assertLess(answer.status, 500, f"{what}: {answer.body[:300]}")
        self.assertNotIn(b"x-injected", dict(answer.headers), what)
        return answer, dict(answer.headers).get(b"connection") == b"close"

    def all(self, requests):
        """Every request on as few connections as the till allows."""
        connection, count = self.raw.connect(), 0
        for what, request in requests:
            _, closed = self.judge(connection, request, what)
            count += 1
            if closed:
                connection.close()
                connection = self.raw.connect()
        connection.close()
        return count

    def test_in_the_parameters(self):
        def requests():
            for name, (method, path, operation) in CONTRACT.operations.items():
                for each in operation.get("parameters", []):
                    parameter = CONTRACT.resolve(each)
                    for word in WORDS:
                        spot, what = quote(word, safe=""), f"{name} {parameter['name']} {word[:30]!r}"
                        if parameter["in"] == "path":
                            place = self.fill(path.replace("{%s}" % parameter["name"], spot[:6000]))
                            yield what, self.send(operation, method, place)
                        elif parameter["in"] == "query":
                            place = f"{self.fill(path)}?{parameter['name']}={spot[:6000]}"
                            yield what, self.send(operation, method, place)
                        elif word not in HEADERS and parameter["name"] != "X-Issuer-Id":
                            line = f"{parameter['name']}: {word}\r\n".encode()
                            yield what, self.send(operation, method, self.fill(path), more=line)
        self.assertGreater(self.all(requests()), 500)

    def test_in_the_strings_of_bodies(self):
        def requests():
            for name, method, path, operation, body in examples():
                for place in strings(body):
                    for word in WORDS:
                        sent = json.dumps(planted(body, place, word)).encode()
                        yield f"{name} {place} {word[:30]!r}", self.send(operation, method, self.fill(path), sent)
        self.assertGreater(self.all(requests()), 500)

    def test_in_a_form(self):
        names = [name for name, _ in profile("x@example.com")]
        for field in names:
            for word in ("'; DROP TABLE tenants; --", "a\r\nX-Injected: 1", "../../x", "\0", "A" * 70_000):
                form = [(k, word if k == field else v) for k, v in profile("x@example.com", ruc="0990000001001")]
                answer = self.till.call("POST", "/v1/register", form=(form, [("cert", word[:50], b"no certificate")]))
                with self.subTest(field, word=word[:20]):
                    self.assertEqual(400, answer.status, answer.text)

    def test_words_are_kept_as_they_are(self):
        for word in SQL + OTHERS:
            if len(word) > 200 or "\ufffe" in word:
                continue
            with self.subTest(word):
                made = self.till.call("POST", "/v1/documents", key=self.me.key, issuer=self.me.issuer,
                                      headers={"Idempotency-Key": quote(word)}, body=invoice(buyer={
                                          "idType": "06", "id": "P1234567", "name": word}))
                if made.status == 201:
                    key = made.json["document"]["accessKey"]
                    told = self.till.call("GET", f"/v1/documents/{key}", key=self.me.key, issuer=self.me.issuer).json
                    self.assertEqual(word, told["document"]["buyer"]["name"])
                    found = self.till.call("GET", f"/v1/documents?limit=100&buyerName={quote(word, safe='')}",
                                           key=self.me.key, issuer=self.me.issuer).json["data"]
                    self.assertIn(key, [d["accessKey"] for d in found])
                else:
                    self.assertEqual(400, made.status, made.text)
        for pattern in ("%", "_", "!", "%%%"):  # no wildcards: there is nobody of that name
            found = self.till.call("GET", f"/v1/documents?buyerName={quote(pattern + 'zz', safe='')}", key=self.me.key,
                                   issuer=self.me.issuer).json["data"]
            self.assertEqual([], found, pattern)

    def test_paths_that_lead_elsewhere(self):
        for path in PATHS:
            for method in (b"GET", b"DELETE", b"POST"):
                request = (method + b" " + path + b" HTTP/1.1\r\nHost: till\r\nAuthorization: Bearer "
                           + self.me.key.encode() + b"\r\nContent-Length: 0\r\n\r\n")
                with self.subTest(path=path[:60], method=method):
                    answer = self.raw.ask(request)[0]
                    bare = path.split(b"?")[0] == b"/v1/issuers"  # a strange query may simply mean nothing
                    allowed = (200, 400, 404, 405, 414, 415) if bare else (400, 404, 405, 414)
                    self.assertIn(answer.status, allowed, answer.body)
                    self.assertNotIn(b"root:", answer.body)
        for path in (f"/v1/documents/{NOWHERE}%00", f"/v1/documents/{NOWHERE}%2f", f"/v1/documents/{NOWHERE}%20"):
            answer = self.raw.ask(self.raw.get(path, f"X-Issuer-Id: {self.me.issuer}\r\n"))[0]
            self.assertIn(answer.status, (400, 404), answer.body)

    def test_bodies_that_are_no_json(self):
        connection, fine = self.raw.connect(), 0
        for name, method, path, operation, _ in examples():
            for body in BODIES + STRANGE:
                answer, closed = self.judge(connection, self.send(operation, method, self.fill(path), body), (name, body[:40]))
                with self.subTest(name, body=body[:40]):
                    refused = answer.status in (400, 413)  # devices' bodies are short ones
                    self.assertTrue(refused or body in STRANGE, f"{answer.status} {answer.body[:300]}")
                fine += refused
                if closed:
                    connection.close()
                    connection = self.raw.connect()
        connection.close()
        self.assertGreater(fine, 500)


if __name__ == "__main__":
    unittest.main(verbosity=2)
