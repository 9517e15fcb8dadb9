"""A till in practice: what guests move to production is practice all the same, and nothing of it leaves the machine."""
import json
import os
import subprocess
import tempfile
import unittest
from pathlib import Path

from attack import Shop
from story import CONTRACT, OTHER_RUC, WIDE
from till import Till, invoice


class Guests(unittest.TestCase):
    def assert_marked(self, guest, key):
        """Every page of the RIDE says that it is worth nothing."""
        pdf = guest.till.call("GET", f"/v1/documents/{key}/ride", key=guest.key, issuer=guest.issuer)
        self.assertEqual(200, pdf.status, pdf.text)
        text = subprocess.run(["pdftotext", "-layout", "-", "-"], input=pdf.body, check=True,
                              stdout=subprocess.PIPE).stdout.decode()
        pages = [page for page in text.split("\f") if page.strip()]
        self.assertTrue(pages)
        for page in pages:
            self.assertIn("PRÁCTICA", page)

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
                guest.document = made["accessKey"]
                guest.authorize()  # by the guest itself
                other = guest.ask("POST", "/v1/documents", 201, body=invoice())["document"]["accessKey"]
                answer = till.call("POST", f"/v1/documents/{other}/send", key=guest.key, issuer=guest.issuer,
                                   headers={"Prefer": "respond-async"})  # and by the queue
                self.assertEqual(202, answer.status, answer.text)
                guest.until(lambda: guest.ask("GET", f"/v1/documents/{other}", 200)["document"]["status"]
                            == "AUTHORIZED")
                self.assert_marked(guest, other)
                journal = (till.data / "practice-sri.jsonl").read_text().splitlines()
                heard = {line["key"] for line in map(json.loads, journal)}
                self.assertLessEqual({made["accessKey"], other}, heard)
                self.assertFalse(calls.exists(), calls.exists() and calls.read_text())
                # However the program is started later: it is practice still, and goes nowhere else.
                late = guest.ask("POST", "/v1/documents", 201, body=invoice())["document"]["accessKey"]
                self.assertEqual(0, till.stop())
                till.words.remove("--practice")
                os.environ["LD_PRELOAD"] = os.environ["MOSTRADOR_FAKE_NAMES"]
                till.start()
                del os.environ["LD_PRELOAD"]
                self.assert_marked(guest, other)
                till.call("POST", f"/v1/documents/{late}/send", key=guest.key, issuer=guest.issuer, good=False)
                self.assertFalse(calls.exists(), calls.exists() and calls.read_text())
            finally:
                self.assertEqual(0, till.close())


if __name__ == "__main__":
    unittest.main(verbosity=2)
