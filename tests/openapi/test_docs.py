"""The documentation page in a real browser: drawn by its scripts under its strict policy, with nothing from elsewhere."""
import os
import subprocess
import tempfile
import unittest

from till import Process


class Docs(unittest.TestCase):
    def test_a_browser_draws_it(self):
        with tempfile.TemporaryDirectory() as folder:
            server = Process("serve", "--practice", "--data", os.path.join(folder, "data"), "--port", 0)
            try:
                shown = subprocess.run(
                    ["chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}/browser",
                     "--virtual-time-budget=20000", "--enable-logging=stderr", "--dump-dom",
                     server.ready["url"] + "/docs"], capture_output=True, text=True, timeout=180)
            finally:
                server.stop()
                server.log.close()
            drawn = shown.stdout.replace("<wbr>", "").replace("\u200b", "")  # places where a long path may break
            self.assertIn("/v1/documents/{accessKey}/send", drawn)
            self.assertIn("/till/v1/orders/{id}/undo", drawn)
            self.assertIn(server.ready["url"] + "/till/v1/orders", shown.stdout)
            self.assertIn(server.ready["url"] + "/v1/documents", shown.stdout, "samples carry the till's own address")
            self.assertNotIn("Content Security Policy", shown.stderr)


if __name__ == "__main__":
    unittest.main(verbosity=2)
