"""How long a refusal takes tells nothing about how much of a key or secret was right."""
import statistics
import time
import unittest

from attack import PATIENCE, Attack

TIMES = 400
APART = 1.25 if PATIENCE == 1 else 2  # one median by another; a comparison that ends early differs by nanoseconds


class Timing(Attack):
    def medians(self, requests):
        """The median time of each request, asked in turns so that whatever else happens falls on all."""
        connection = self.raw.connect()
        took = [[] for _ in requests]
        for turn in range(TIMES):
            order = range(len(requests)) if turn % 2 else reversed(range(len(requests)))
            for i in order:
                before = time.perf_counter()
                connection.sendall(requests[i])
                received = connection.recv(65536)
                took[i].append(time.perf_counter() - before)
                self.assertTrue(received.startswith(b"HTTP/1.1 401 "), received[:100])
        connection.close()
        return [statistics.median(each) for each in took]

    def compare(self, path, right):
        other = "0" if right[-1] != "0" else "1"
        first = "0" if right[0] != "0" else "1"
        wrong = [first + right[1:], right[:32] + first * (len(right) - 32), right[:-1] + other, first * len(right)]
        medians = self.medians([(f"GET {path} HTTP/1.1\r\nHost: till\r\nAuthorization: Bearer {word}\r\n\r\n").encode()
                                for word in wrong])
        print("  " + ", ".join(f"{1e6 * each:.0f} us" for each in medians), flush=True)
        self.assertLess(max(medians) / min(medians), APART)

    def test_of_keys(self):
        self.compare("/v1/tenants/me", self.me.key)

    def test_of_the_operators_secret(self):
        self.compare("/v1/admin/tenants", self.till.secret)

    def test_a_revoked_key_is_a_wrong_key(self):
        gone = self.till.call("POST", "/v1/keys", key=self.me.key, body={"label": "once"}).json["apiKey"]
        number = next(k["id"] for k in self.till.call("GET", "/v1/keys", key=self.me.key).json["keys"]
                      if k["label"] == "once")
        self.till.call("DELETE", f"/v1/keys/{number}", key=self.me.key)
        answers = [self.raw.ask(f"GET /v1/tenants/me HTTP/1.1\r\nHost: till\r\nAuthorization: Bearer {word}\r\n\r\n"
                                .encode())[0].body for word in (gone, "0" * 64)]
        self.assertEqual(answers[0], answers[1])


if __name__ == "__main__":
    unittest.main(verbosity=2)
