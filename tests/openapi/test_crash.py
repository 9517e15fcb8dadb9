"""The till is killed again and again while devices create documents over the API: what was acknowledged is there, and
no number is missing or used twice."""
import http.client
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
import unittest
from pathlib import Path
from urllib.parse import urlsplit

from till import BINARY, CERTIFICATES, ON_POSTGRESQL, PASSWORD, RUC, Process, invoice, sql

ROUNDS = int(os.environ.get("MOSTRADOR_CRASH_ROUNDS", "50"))
SEED = int(os.environ.get("MOSTRADOR_CRASH_SEED", "0")) or random.SystemRandom().randrange(1, 2**31)
CLIENTS = 4


def run(*words):
    environment = dict(os.environ, MOSTRADOR_NO_KEYRING="1", QT_QPA_PLATFORM="offscreen")
    done = subprocess.run([BINARY, *map(str, words)], env=environment, stdout=subprocess.PIPE, check=True, timeout=120)
    return [json.loads(line) for line in done.stdout.splitlines()]


class Device(threading.Thread):
    """Creates documents until the till is gone. What it was promised stays in `acknowledged`."""

    def __init__(self, port, token, issuer, number, round_number, acknowledged, open_keys, first):
        super().__init__()
        self.port, self.token, self.issuer = port, token, issuer
        self.number, self.round_number = number, round_number
        self.acknowledged, self.open_keys, self.first = acknowledged, open_keys, first
        self.wrong = []

    def run(self):
        count = 0
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        while True:
            try:
                key = self.open_keys.pop() if self.open_keys else f"{self.round_number}/{self.number}/{count}"
            except IndexError:
                continue  # another device took it
            count += 1
            try:
                connection.request("POST", "/v1/documents", json.dumps(invoice()),
                                   {"Authorization": f"Bearer {self.token}", "X-Issuer-Id": str(self.issuer),
                                    "Idempotency-Key": key, "Content-Type": "application/json"})
                answer = connection.getresponse()
                body = json.loads(answer.read())
            except (OSError, http.client.HTTPException, ValueError):
                self.open_keys.append(key)  # nobody knows: asked again after the next start
                return
            if answer.status not in (200, 201):
                self.wrong.append((answer.status, body))
                return
            self.acknowledged[key] = (body["document"]["accessKey"], body["document"]["sequential"])
            self.first.set()


class Crash(unittest.TestCase):
    def test_killed_under_load(self):
        print(f"seed {SEED}, {ROUNDS} rounds", file=sys.stderr)
        dice = random.Random(SEED)
        with tempfile.TemporaryDirectory() as folder:
            password = Path(folder) / "password"
            password.write_text(PASSWORD)
            data = ["--data", Path(folder) / "data"]
            if ON_POSTGRESQL:
                name = f"crash_{os.getpid()}"
                data += ["--database", sql(f"CREATE DATABASE {name}", name)]
            issuer = run("issuer", "add", *data, "--json", "--p12", CERTIFICATES / "01-simple-aes256.p12",
                         "--password-file", password, "--ruc", RUC, "--business-name", "Panadería", "--branch", "001",
                         "--point", "001", "--main-address", "Calle", "--environment", "practice")[0]["id"]
            token = run("key", "add", *data, "--json", "--label", "dispositivo")[0]["apiKey"]
            acknowledged, open_keys = {}, []
            for number in range(ROUNDS):
                server = Process("serve", *data, "--port", 0)
                port = urlsplit(server.ready["url"]).port
                first = threading.Event()
                devices = [Device(port, token, issuer, n, number, acknowledged, open_keys, first)
                           for n in range(CLIENTS)]
                for device in devices:
                    device.start()
                self.assertTrue(first.wait(60), f"round {number}: nothing was created\n{server.errors()}")
                time.sleep(dice.uniform(0, 0.4))  # when the power goes is nobody's choice
                server.process.send_signal(signal.SIGKILL)
                server.process.wait()
                for device in devices:
                    device.join(60)
                    self.assertEqual([], device.wrong)
            self.judge(data, token, issuer, acknowledged, open_keys)

    def judge(self, data, token, issuer, acknowledged, open_keys):
        server = Process("serve", *data, "--port", 0)
        connection = http.client.HTTPConnection("127.0.0.1", urlsplit(server.ready["url"]).port, timeout=60)

        def ask(path):
            connection.request("GET", path, headers={"Authorization": f"Bearer {token}", "X-Issuer-Id": str(issuer)})
            answer = connection.getresponse()
            return answer.status, json.loads(answer.read())
        stored, page = [], 1
        while True:
            status, body = ask(f"/v1/documents?limit=100&page={page}&sortBy=sequential&sortDir=asc")
            self.assertEqual(200, status, body)
            stored += [(d["accessKey"], d["sequential"]) for d in body["data"]]
            if page * 100 >= body["pagination"]["total"]:
                break
            page += 1
        server.stop()
        self.assertEqual([f"{n:09}" for n in range(1, len(stored) + 1)], [number for _, number in stored])
        self.assertEqual(set(), set(acknowledged.values()) - set(stored), "acknowledged, but gone")
        self.assertEqual(len(acknowledged), len(set(acknowledged.values())), "one document for two keys")
        self.assertLessEqual(len(stored), len(acknowledged) + len(open_keys))
        print(f"{len(acknowledged)} acknowledged, {len(stored)} stored", file=sys.stderr)


if __name__ == "__main__":
    unittest.main(verbosity=2)
