"""A till in practice: what guests move to production is practice all the same, and nothing of it leaves the machine."""
import json
import os
import tempfile
import unittest
from pathlib import Path

from attack import Shop
from story import CONTRACT, OTHER_RUC, WIDE
from till import Till, invoice


class Guests(unittest.TestCase):
    def test_production_of_a_guest_stays_here(self):
        with tempfile.TemporaryDirectory() as folder:
            calls = Path(folder) / "calls"
            os.environ["MOSTRADOR_TEST_CALLS"] = str(calls)  # nothing gets out, and what tries is told here
            os.environ["LD_PRELOAD"] = os.environ["MOSTRADOR_FAKE_NAMES"]
            till = Till(CONTRACT, limits=WIDE, mail=False, office=False, more=("--practice",))
            del os.environ["LD_PRELOAD"]
            try:
                guest = Shop(till, "visita@example.com", OTHER_RUC, "05-ruc-en-san.p12", "VISITA")
                guest.promote()
                made = guest.ask("POST", "/v1/documents", 201, body=invoice())["document"]
                self.assertEqual("2", made["accessKey"][23], "a production document")
                # By the guest itself. The practice office judges as the test environment of the real one does: 37.
                guest.document = made["accessKey"]
                guest.ask("POST", f"/v1/documents/{guest.document}/send", 200)
                told = guest.ask("GET", f"/v1/documents/{guest.document}/authorize", 200)["document"]
                self.assertEqual("NOT_AUTHORIZED", told["status"])
                other = guest.ask("POST", "/v1/documents", 201, body=invoice())["document"]["accessKey"]
                answer = till.call("POST", f"/v1/documents/{other}/send", key=guest.key, issuer=guest.issuer,
                                   headers={"Prefer": "respond-async"})  # and by the queue
                self.assertEqual(202, answer.status, answer.text)
                guest.until(lambda: guest.ask("GET", f"/v1/documents/{other}", 200)["document"]["status"]
                            == "NOT_AUTHORIZED")
                journal = (till.data / "practice-sri.jsonl").read_text().splitlines()
                heard = {line["key"] for line in map(json.loads, journal)}
                self.assertLessEqual({made["accessKey"], other}, heard)
                self.assertFalse(calls.exists(), calls.exists() and calls.read_text())
            finally:
                self.assertEqual(0, till.close())


if __name__ == "__main__":
    unittest.main(verbosity=2)
