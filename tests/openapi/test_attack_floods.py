"""Too many, too slow, too much, or gone too early: the till's own caps hold, and whoever is honest is served meanwhile."""
import json
import resource
import select
import socket
import struct
import time
import unittest
from pathlib import Path

from attack import PATIENCE, Attack, examples
from till import invoice

GIB = 2**30
IDLE = 10_000


class Floods(Attack):
    def descriptors(self):
        return len(list(Path(f"/proc/{self.process.pid}/fd").iterdir()))

    def test_ten_thousand_idle_connections(self):
        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        resource.setrlimit(resource.RLIMIT_NOFILE, (min(hard, IDLE + 500), hard))
        before, most, idle = self.descriptors(), 0, []
        try:
            for i in range(IDLE):
                idle.append(self.raw.connect(source=f"127.0.{1 + i // 200 % 50}.1"))
                if i % 250 == 0:
                    most = max(most, self.descriptors() - before)
            served = self.bystander.served
            self.me.until(lambda: self.bystander.served > served + 10)
            most = max(most, self.descriptors() - before)
        finally:
            for connection in idle:
                connection.close()
            resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
        print(f"  {len(idle)} connected, at most {most} at once inside", flush=True)
        self.assertEqual(IDLE, len(idle))
        self.assertLess(most, 600)  # 512, and files of its own
        self.me.until(lambda: self.descriptors() < before + 20)

    def test_a_rush_of_nonsense(self):
        rush = []
        try:
            for i in range(3000):
                rush.append(self.raw.connect(source=f"127.0.{60 + i // 200}.1"))
                rush[-1].sendall((b"nonsense\r\n\r\n", b"GET /half HT", b"GET /health HTTP/1.1\r\nHost: t\r\n\r\n")[i % 3])
            served = self.bystander.served
            self.me.until(lambda: self.bystander.served > served + 10)
        finally:
            for connection in rush:
                connection.close()

    def test_slow_clients(self):
        """Heads and bodies that come a byte at a time, and answers that nobody reads."""
        head = self.raw.get("/health")
        post = (f"POST /v1/documents HTTP/1.1\r\nHost: till\r\nAuthorization: Bearer {self.me.key}\r\n"
                f"X-Issuer-Id: {self.me.issuer}\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n").encode()
        long = self.raw.get("/docs/assets/swagger-ui-bundle.js") * 200
        slow = {}
        for i in range(60):
            for kind in ("head", "body", "answer"):
                connection = self.raw.connect(source=f"127.0.2.{i + 1}")
                if kind == "answer":
                    connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
                connection.setblocking(False)
                connection.send({"head": head[:20], "body": post, "answer": long[:60_000]}[kind])
                slow[connection] = kind
        ended, since = {"head": 0, "body": 0, "answer": 0}, time.monotonic()
        told = {"head": 0, "body": 0}
        while slow and time.monotonic() < since + 40 * PATIENCE:
            waiting = [c for c, kind in slow.items() if kind != "answer"]
            for connection in select.select(waiting, [], [], 0.5)[0] if waiting else ():
                connection.setblocking(True)
                answers = self.raw.answers(self.raw.read(connection))
                told[slow[connection]] += [a.status for a in answers] == [408]
                ended[slow.pop(connection)] += 1
                connection.close()
            for connection, kind in list(slow.items()):
                try:
                    connection.send(b"x" if kind != "head" else b"y")  # a byte each half second
                except BlockingIOError:
                    pass
                except OSError:
                    if kind == "answer":  # cut off; where a 408 waits it is read first
                        ended[slow.pop(connection)] += 1
                        connection.close()
            if not waiting:
                time.sleep(0.5)
        print(f"  ended after {time.monotonic() - since:.0f} s: {ended}, told so: {told}", flush=True)
        self.assertEqual({"head": 60, "body": 60, "answer": 60}, ended)
        self.assertEqual({"head": 60, "body": 60}, told)

    def test_a_body_of_a_gibibyte(self):
        for name, method, path, _, _ in examples():
            place = path.replace("{id}", "1").replace("{accessKey}", self.me.document).replace("{documentType}", "01")
            for more in ("", "Expect: 100-continue\r\n"):
                request = (f"{method} {place} HTTP/1.1\r\nHost: till\r\nAuthorization: Bearer {self.me.key}\r\n"
                           f"Content-Type: application/json\r\nContent-Length: {GIB}\r\n{more}\r\n").encode()
                with self.subTest(name, more=more), self.raw.connect() as connection:
                    connection.sendall(request)
                    received = self.raw.read(connection)
                    self.assertTrue(received.startswith(b"HTTP/1.1 413 "), received[:200])
        # And some who send it all the same, with a length and without.
        for start, piece in ((f"Content-Length: {GIB}\r\n\r\n".encode(), b"[" * 2**20),
                             (b"Transfer-Encoding: chunked\r\n\r\n", b"100000\r\n" + b"[" * 2**20 + b"\r\n")):
            for path in ("/v1/documents", "/v1/register", "/nothing"):
                sent = 0
                with self.subTest(path=path, start=start[:10]), self.raw.connect() as connection:
                    connection.sendall(f"POST {path} HTTP/1.1\r\nHost: till\r\n".encode() + start)
                    try:
                        while sent < GIB:
                            connection.sendall(piece)
                            sent += len(piece)
                    except OSError:
                        pass  # it has heard enough
                    self.assertLess(sent, 64 * 2**20)

    def test_gone_too_early(self):
        body = json.dumps(invoice()).encode()
        post = (f"POST /v1/documents HTTP/1.1\r\nHost: till\r\nAuthorization: Bearer {self.me.key}\r\n"
                f"X-Issuer-Id: {self.me.issuer}\r\nContent-Type: application/json\r\n"
                f"Content-Length: {len(body)}\r\n\r\n").encode() + body
        ride = self.raw.get(f"/v1/documents/{self.me.document}/ride?unauthorized=allow", f"X-Issuer-Id: {self.me.issuer}\r\n")
        long = self.raw.get("/docs/assets/swagger-ui-bundle.js")
        head = len(post) - len(body)
        phases = [b"", post[:3], post[:40], post[:head - 2], post[:head], post[:head + 50], post[:-1], post, ride, long,
                  ride * 20, long * 20, post * 5]
        reset = struct.pack("ii", 1, 0)  # close() sends a reset then
        for phase in phases:
            for abrupt in (False, True):
                for read in (0, 10):
                    for _ in range(8):
                        connection = self.raw.connect()
                        if abrupt:
                            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, reset)
                        connection.sendall(phase)
                        if read and phase in (post, ride, long):
                            connection.recv(read)
                        connection.close()
        before = self.bystander.served
        self.me.until(lambda: self.bystander.served > before + 5)
        # What was made by those who left is whole: the numbers have no gap.
        first = self.till.call("GET", "/v1/documents?limit=1&sortBy=sequential", key=self.me.key, issuer=self.me.issuer)
        last = int(first.json["data"][0]["sequential"])
        self.assertEqual(last, first.json["pagination"]["total"])


if __name__ == "__main__":
    unittest.main(verbosity=2)
