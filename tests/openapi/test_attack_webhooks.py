"""Webhooks as a way into the shop's network: whatever address is named, and whatever a name leads to, the till calls
nobody but public addresses, and only the one it checked."""
import os
import tempfile
import unittest
from pathlib import Path

from attack import Attack

INSIDE = ["https://127.0.0.1/", "https://127.1/", "https://2130706433/", "https://0x7f000001/", "https://0177.0.0.1/",
          "https://127.0.0.1.:443/", "https://0.0.0.0/", "https://[::1]/", "https://[::]/", "https://[::ffff:127.0.0.1]/",
          "https://[::ffff:7f00:1]/", "https://[64:ff9b::7f00:1]/", "https://[2002:7f00:1::]/", "https://localhost/",
          "https://localhost./", "https://LOCALHOST:443/", "https://169.254.169.254/latest/meta-data/",
          "https://[fe80::1]/", "https://[fd00:ec2::254]/", "https://10.0.0.1/", "https://172.16.0.1/",
          "https://192.168.1.1/", "https://100.64.0.1/", "https://224.0.0.1/", "https://255.255.255.255/",
          "https://198.51.100.1/", "http://93.184.216.34/", "ftp://example.com/", "file:///etc/passwd",
          "gopher://example.com:25/", "https://user:word@example.com/", "https://example.com:22/",
          "https://example.com:8080/", "https://example.com@127.0.0.1/", "https://127.0.0.1#@example.com/",
          "https://example.com\\@127.0.0.1/", "https://exa\tmple.com/", "https://example.com%00.attack.test/",
          "https://example.com\r\nHost: x/", "//example.com/", "https:///x", "https://", "https://till/", ""]
NAMES = {"loopback": 0, "metadata": 0, "mapped": 0, "private": 0, "public": 1, "rebind": 1}


class Webhooks(Attack):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.calls = Path(cls.folder.name) / "calls"
        os.environ["MOSTRADOR_TEST_CALLS"] = str(cls.calls)
        os.environ["LD_PRELOAD"] = os.environ["MOSTRADOR_FAKE_NAMES"]
        try:
            super().setUpClass()
        finally:
            del os.environ["LD_PRELOAD"]

    @classmethod
    def tearDownClass(cls):
        super().tearDownClass()
        cls.folder.cleanup()

    def called(self):
        return self.calls.read_text().split() if self.calls.exists() else []

    def test_addresses_inside_are_refused(self):
        before = len(self.till.call("GET", "/v1/webhooks", key=self.me.key).json["endpoints"])
        for url in INSIDE:
            with self.subTest(url):
                for method, path in (("POST", "/v1/webhooks"), ("PATCH", f"/v1/webhooks/{self.me.webhook}")):
                    answer = self.till.call(method, path, key=self.me.key, body={"url": url}, good=False)
                    self.assertEqual((400, "VALIDATION_FAILED"), (answer.status, answer.code), answer.text)
        self.assertEqual(before, len(self.till.call("GET", "/v1/webhooks", key=self.me.key).json["endpoints"]))
        self.assertEqual([], self.called())

    def test_names_that_lead_inside_are_not_called(self):
        hooks = {}
        for name in NAMES:
            made = self.till.call("POST", "/v1/webhooks", key=self.me.key, body={
                "url": f"https://{name}.attack.test/hook", "eventTypes": ["DOCUMENT_AUTHORIZED"]})
            self.assertEqual(201, made.status, made.text)
            hooks[name] = made.json["endpoint"]["id"]
        self.me.authorize()
        self.me.until(lambda: len(self.called()) >= 2)  # the two that were public when they were checked
        for _ in range(3):  # and whatever is tried again
            self.assertEqual(200, self.till.admin("POST", "/v1/admin/jobs/notifications").status)
        self.assertEqual({"93.184.216.34"}, set(self.called()))


if __name__ == "__main__":
    unittest.main(verbosity=2)
