"""Bytes that two readers could take for different requests, and unusual ones that every reader must take for the same."""
import json
import socket
import unittest

from attack import Attack
from till import invoice

CHUNKED = "Transfer-Encoding: chunked\r\n"
HIDDEN = "smuggled"  # the label of the key that a smuggled request would make

# What stands between the request line with its Host and the smuggled request. Each is refused, and nothing behind it read.
SHAPES = {
    "length and chunks": "Content-Length: 4\r\n" + CHUNKED + "\r\n0\r\n\r\n",
    "chunks and length": CHUNKED + "Content-Length: 4\r\n\r\n0\r\n\r\n",
    "two lengths": "Content-Length: 0\r\nContent-Length: 400\r\n\r\n",
    "two equal lengths, then another": "Content-Length: 0\r\nContent-Length: 0\r\nContent-Length: 5\r\n\r\n",
    "a list of lengths": "Content-Length: 0, 400\r\n\r\n",
    "a signed length": "Content-Length: +0\r\n\r\n",
    "a negative length": "Content-Length: -1\r\n\r\n",
    "a hexadecimal length": "Content-Length: 0x0\r\n\r\n",
    "a length with a blank": "Content-Length: 0 0\r\n\r\n",
    "a length beyond numbers": "Content-Length: 18446744073709551616\r\n\r\n",
    "a length without digits": "Content-Length: \r\n\r\n",
    "a folded line": "X-One: 1\r\n Content-Length: 400\r\n\r\n",
    "a folded coding": "Transfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n",
    "a folded first line": " Content-Length: 400\r\nX-One: 1\r\n\r\n",
    "a bare line feed": "X-One: 1\nContent-Length: 400\r\n\r\n",
    "line feeds only": "X-One: 1\n\n",
    "a bare carriage return": "X-One: 1\rContent-Length: 400\r\n\r\n",
    "a blank before the colon": "Content-Length : 400\r\n\r\n",
    "a tab before the colon": "Transfer-Encoding\t: chunked\r\n\r\n0\r\n\r\n",
    "no name": ": 1\r\n\r\n",
    "no colon": "Content-Length\r\n\r\n",
    "a zero byte": "X-One: a\0b\r\n\r\n",
    "a zero byte in a name": "Content\0-Length: 400\r\n\r\n",
    "two codings": "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
    "chunked before another": "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
    "chunked twice": CHUNKED + CHUNKED + "\r\n0\r\n\r\n",
    "an unknown coding": "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
    "a quoted coding": 'Transfer-Encoding: "chunked"\r\n\r\n0\r\n\r\n',
    "a coding with a control": "Transfer-Encoding: \x0bchunked\r\n\r\n0\r\n\r\n",
    "a coding with a parameter": "Transfer-Encoding: chunked;x=1\r\n\r\n0\r\n\r\n",
    "identity and a length": "Transfer-Encoding: identity\r\nContent-Length: 0\r\n\r\n",
    "a chunk beyond numbers": CHUNKED + "\r\nFFFFFFFFFFFFFFFFF\r\n",
    "a negative chunk": CHUNKED + "\r\n-1\r\n\r\n",
    "a chunk with 0x": CHUNKED + "\r\n0x0\r\n\r\n",
    "a chunk with a blank": CHUNKED + "\r\n 0\r\n\r\n",
    "a chunk without size": CHUNKED + "\r\n\r\n0\r\n\r\n",
    "a chunk that ends with a line feed": CHUNKED + "\r\n2\n{}\r\n0\r\n\r\n",
    "a chunk that is longer than it says": CHUNKED + "\r\n1\r\n{}\r\n0\r\n\r\n",
    "an extension with a line feed": CHUNKED + "\r\n2;a\nb\r\n{}\r\n0\r\n\r\n",
    "a trailer with a length": CHUNKED + "\r\n0\r\nContent-Length : 400\r\n\r\n",
    "two hosts": "Host: other\r\n\r\n",
    "a hundred and one headers": "".join(f"X-{i}: 1\r\n" for i in range(101)) + "\r\n",
    "a long header": "X-One: " + "a" * 70_000 + "\r\n\r\n",
    "an HTTP/2 preface": "\r\n",
}


class Framing(Attack):
    def smuggled(self):
        body = json.dumps({"label": HIDDEN})
        return (f"POST /v1/keys HTTP/1.1\r\nHost: till\r\nAuthorization: Bearer {self.me.key}\r\n"
                f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n{body}").encode()

    def nothing_was_smuggled(self):
        labels = [k["label"] for k in self.till.call("GET", "/v1/keys", key=self.me.key).json["keys"]]
        self.assertNotIn(HIDDEN, labels)

    def test_what_can_be_read_in_two_ways_is_refused_whole(self):
        for name, shape in SHAPES.items():
            first = f"POST /v1/notifications/1/read HTTP/1.1\r\nHost: till\r\nAuthorization: Bearer {self.me.key}\r\n"
            if name == "an HTTP/2 preface":
                first = "PRI * HTTP/2.0\r\n\r\nSM\r\n"
            with self.subTest(name):
                answers = self.raw.say((first + shape).encode("latin1") + self.smuggled())
                self.assertEqual(1, len(answers), [a.status for a in answers])
                self.assertIn(answers[0].status, (400, 411, 413, 414, 431, 501, 505), answers[0].body)
                self.assertEqual(b"close", dict(answers[0].headers).get(b"connection"))
        self.nothing_was_smuggled()

    def test_a_body_that_looks_like_a_request_is_a_body(self):
        inner = self.smuggled()
        head = f"Host: till\r\nAuthorization: Bearer {self.me.key}\r\nContent-Type: application/json\r\n"
        for path in ("/v1/keys", "/v1/issuers", "/nothing", "/health"):
            for body in (b"Content-Length: %d\r\n\r\n" % len(inner) + inner,
                         b"Transfer-Encoding: chunked\r\n\r\n%x\r\n" % len(inner) + inner + b"\r\n0\r\n\r\n"):
                for method in ("POST", "GET", "OPTIONS", "DELETE"):
                    request = f"{method} {path} HTTP/1.1\r\n{head}".encode() + body
                    answers = self.raw.say(request + self.raw.get("/health", "Connection: close\r\n"))
                    with self.subTest(path=path, method=method, body=body[:20]):
                        self.assertLessEqual(len(answers), 2)
                        self.assertIn(answers[-1].status if len(answers) == 2 else 200, (200,))
        # Upgrades, tunnels and HTTP/0.9 do not change how the rest is read.
        for start in ("CONNECT till:443 HTTP/1.1\r\nHost: till\r\n\r\n", "GET /health\r\n\r\n",
                      "TRACE / HTTP/1.1\r\nHost: till\r\n\r\n", "GET  /health HTTP/1.1\r\nHost: till\r\n\r\n",
                      "GET /health HTTP/1.1 \r\nHost: till\r\n\r\n", "GET /health HTTP/3.0\r\nHost: till\r\n\r\n",
                      "get /health HTTP/1.1\r\nHost: till\r\n\r\n", "G\0T /health HTTP/1.1\r\nHost: till\r\n\r\n"):
            answer = self.raw.say(start.encode())[0]
            with self.subTest(start=start):
                self.assertIn(answer.status, (400, 404, 405, 501, 505))
                self.assertNotIn(b"\"label\"", answer.body)
        self.nothing_was_smuggled()

    def test_chunks_in_every_shape_are_one_body(self):
        body = json.dumps(invoice()).encode()
        head = (f"POST /v1/documents HTTP/1.1\r\nHost: till\r\nConnection: close\r\nAuthorization: Bearer {self.me.key}\r\n"
                f"X-Issuer-Id: {self.me.issuer}\r\nContent-Type: application/json\r\n{CHUNKED}\r\n").encode()

        def chunks(size, extension=b"", trailer=b""):
            out = b"".join(b"%X%s\r\n%s\r\n" % (len(body[i:i + size]), extension, body[i:i + size])
                           for i in range(0, len(body), size))
            return out + b"000" + extension + b"\r\n" + trailer + b"\r\n"
        for request in (chunks(1), chunks(7), chunks(len(body)), chunks(3, b";a=b"), chunks(64, b"", b"X-Check: 1\r\n")):
            answers = self.raw.say(head + request)
            self.assertEqual([201], [a.status for a in answers], [a.body for a in answers])
        # One byte at a time, as a bad network gives them.
        with self.raw.connect() as connection:
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            for byte in head + chunks(50):
                connection.sendall(bytes([byte]))
            self.assertEqual([201], [a.status for a in self.raw.answers(self.raw.read(connection))])

    def test_pipelined_requests_are_answered_in_order(self):
        paths = ["/v1/tenants/me", "/nothing", "/v1/issuers", f"/v1/documents/{self.me.document}/ride?unauthorized=allow",
                 "/health", "/v1/keys", "/v1/issuers/999999"] * 30
        expected = [200, 404, 200, 200, 200, 200, 404] * 30
        issuer = f"X-Issuer-Id: {self.me.issuer}\r\n"
        end = "Connection: close\r\n"
        answers = self.raw.say(b"".join(self.raw.get(path, issuer) for path in paths[:-1])
                               + self.raw.get(paths[-1], issuer + end), timeout=60)
        self.assertEqual(expected, [a.status for a in answers])
        self.assertTrue(all(a.body[:4] == b"%PDF" for a in answers[3::7]))
        self.assertTrue(all("keys" in a.json for a in answers[5::7]))
        # The one that is refused is the last that is answered.
        answers = self.raw.say(b"".join(map(self.raw.get, paths[:3])) + b"GET / HTTP/1.1\r\n\r\n"
                               + self.raw.get("/health") * 50)
        self.assertEqual([200, 404, 200, 400], [a.status for a in answers])


if __name__ == "__main__":
    unittest.main(verbosity=2)
