"""What the attacks share: a till with two shops, raw bytes, and a watch over the till: whatever was done to it, it lives,
others were served meanwhile, and its memory is back near what it was."""
import json
import os
import socket
import threading
import time
import unittest
from pathlib import Path

from story import CONTRACT, OTHER_RUC, WIDE
from till import Till, certificate, invoice, profile

PATIENCE = int(os.environ.get("MOSTRADOR_TEST_PATIENCE", "1"))  # sanitizers slow a program down, and keep freed memory
MEMORY = 48 * 2**20 if PATIENCE == 1 else 600 * 2**20  # how much more a till may hold after an attack
SLOWEST = 5.0 * PATIENCE  # seconds that an honest client ever waits meanwhile
MARK = "AJENO"  # stands in everything of the victim that could be read


class Shop:
    """One registered shop, with a document, a key, a webhook and a notice of its own."""

    def __init__(self, till, email, ruc, file, mark):
        answer = till.call("POST", "/v1/register", form=(
            profile(email, ruc=ruc, businessName=f"Tienda {mark}", mainAddress=f"Calle {mark}"),
            [("cert", file, certificate(file))]))
        assert answer.status == 201, answer.text
        self.till, self.mark = till, mark
        self.key, self.issuer, self.tenant = (answer.json["apiKey"], answer.json["issuer"]["id"],
                                              answer.json["tenant"]["id"])
        till.admin("POST", f"/v1/admin/tenants/{self.tenant}/verify")
        till.admin("PATCH", f"/v1/admin/tenants/{self.tenant}/tier", body={"subscriptionTier": "BUSINESS"})
        self.document = self.ask("POST", "/v1/documents", 201, body=invoice(buyer={
            "idType": "05", "id": "1710034065", "name": f"Cliente {mark}"}))["document"]["accessKey"]
        self.spare = self.ask("POST", "/v1/keys", 201, body={"label": f"llave {mark}"})
        self.spare_id = next(k["id"] for k in self.ask("GET", "/v1/keys", 200)["keys"]
                             if k["label"] == f"llave {mark}")
        self.webhook = self.ask("POST", "/v1/webhooks", 201, body={
            "url": f"https://{mark.lower()}.example.com/hooks", "eventTypes": ["QUOTA_WARNING"]})["endpoint"]["id"]

    def ask(self, method, path, status, **more):
        answer = self.till.call(method, path, key=self.key, issuer=self.issuer, **more)
        assert answer.status == status, answer.text
        return answer.json

    def promote(self):
        """Into production, with a new key."""
        self.key = self.ask("POST", "/v1/tenants/promote", 200, body={})["apiKeys"][0]["apiKey"]

    def authorize(self):
        """Brings the document to its end; answers the notice that tells of it."""
        self.ask("POST", f"/v1/documents/{self.document}/send", 200)
        self.until(lambda: self.ask("GET", f"/v1/documents/{self.document}/authorize", 200)["document"]["status"]
                   == "AUTHORIZED")
        self.until(lambda: self.ask("GET", "/v1/notifications", 200)["notifications"])
        return self.ask("GET", "/v1/notifications", 200)["notifications"][0]["id"]

    @staticmethod
    def until(condition, seconds=30):
        deadline = time.monotonic() + seconds * PATIENCE
        while not condition():
            assert time.monotonic() < deadline, "it did not happen"
            time.sleep(0.1)  # a look ten times a second


class Bystander(threading.Thread):
    """An honest client, from an address of its own, that asks again and again."""

    def __init__(self, raw):
        super().__init__(daemon=True)
        self.raw, self.slowest, self.served, self.wrong = raw, 0.0, 0, []
        self.over = threading.Event()

    def run(self):
        while not self.served or not self.over.wait(0.02):
            before = time.monotonic()
            try:
                told = [a.status for a in self.raw.ask(self.raw.get("/v1/tenants/me"), source="127.0.0.9")]
            except OSError as error:
                told = repr(error)
            if told != [200]:
                self.wrong.append(told)
            self.served += 1
            self.slowest = max(self.slowest, time.monotonic() - before)


class Plain:
    """One answer of raw bytes."""

    def __init__(self, status, headers, body):
        self.status, self.headers, self.body = status, headers, body

    @property
    def json(self):
        return json.loads(self.body)


class Raw:
    """Sends the bytes it is told to, and reads whatever comes."""

    def __init__(self, till, key):
        self.till, self.key = till, key

    def get(self, path, more=""):
        return (f"GET {path} HTTP/1.1\r\nHost: till\r\nAuthorization: Bearer {self.key}\r\n{more}\r\n").encode()

    def connect(self, source="127.0.0.66", timeout=20):
        connection = socket.socket()
        connection.settimeout(timeout * PATIENCE)
        connection.bind((source, 0))
        connection.connect((self.till.host, self.till.port))
        return connection

    @staticmethod
    def read(connection, most=2**26):
        """Everything until the till closes, or is silent for the time that the socket has."""
        received = bytearray()
        try:
            while len(received) < most:
                piece = connection.recv(65536)
                if not piece:
                    break
                received += piece
        except ConnectionResetError:
            pass
        return bytes(received)

    @staticmethod
    def answers(received):
        """The whole answers in these bytes."""
        found = []
        while b"\r\n\r\n" in received:
            head, rest = received.split(b"\r\n\r\n", 1)
            lines = head.split(b"\r\n")
            headers = [(k.strip().lower(), v.strip()) for k, v in (line.split(b":", 1) for line in lines[1:])]
            status = int(lines[0].split()[1])
            length = int(dict(headers).get(b"content-length", 0))
            if len(rest) < length:
                break
            if status != 100:
                found.append(Plain(status, headers, rest[:length]))
            received = rest[length:]
        return found

    def say(self, request, timeout=20):
        """All answers to these bytes, the last of which makes the till close."""
        with self.connect(timeout=timeout) as connection:
            try:
                connection.sendall(request)
            except OSError:
                pass  # it had heard enough
            return self.answers(self.read(connection))

    def ask(self, request, source="127.0.0.66"):
        """One request that says itself that it is the last."""
        with self.connect(source) as connection:
            connection.sendall(request.replace(b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n", 1))
            return self.answers(self.read(connection))


def memory(pid):
    """Bytes of memory that the process holds."""
    return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def work(pid):
    """Seconds of processor time that the process has used: what an attack costs, however busy the machine is."""
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


class Attack(unittest.TestCase):
    """Each test is one attack. What must hold after all of them is judged at its end."""

    @classmethod
    def setUpClass(cls):
        cls.till = Till(CONTRACT, limits=WIDE, mail=False, more=cls.words())
        cls.me = Shop(cls.till, "yo@example.com", "1799999990001", "01-simple-aes256.p12", "PROPIO")
        cls.raw = Raw(cls.till, cls.me.key)
        # Devices order at the till's own shop, whoever else has an account there.
        cls.order = cls.till.call("POST", "/till/v1/orders", key=cls.till.device, body={
            "name": f"Cliente {MARK}", "table": "Mesa 4", "items": [{"code": "PAN-01", "quantity": "1"}]}
        ).json["order"]["id"]

    @classmethod
    def words(cls):
        return ()

    @classmethod
    def victim(cls):
        return Shop(cls.till, "ella@example.com", OTHER_RUC, "05-ruc-en-san.p12", MARK)

    @classmethod
    def tearDownClass(cls):
        assert cls.till.complaints == [], cls.till.complaints
        code = cls.till.close()
        assert code == 0, f"the till ended with {code}"

    def setUp(self):
        self.process = self.till.server.process
        self.before = memory(self.process.pid)
        self.bystander = Bystander(self.raw)
        self.bystander.start()

    def tearDown(self):
        self.bystander.over.set()
        self.bystander.join(60)
        self.assertIsNone(self.process.poll(), f"it died\n{self.till.server.errors()}")
        self.assertEqual([], self.bystander.wrong[:5], "others were not served")
        self.assertLess(self.bystander.slowest, SLOWEST, "others had to wait")
        answer = self.till.call("GET", "/v1/tenants/me", key=self.me.key)
        self.assertEqual(200, answer.status, answer.text)
        deadline = time.monotonic() + 10
        while memory(self.process.pid) > self.before + MEMORY and time.monotonic() < deadline:
            time.sleep(0.1)  # connections take a moment to end
        grown = (memory(self.process.pid) - self.before) / 2**20
        print(f"  {self._testMethodName}: {self.bystander.served} others served, the slowest in "
              f"{1000 * self.bystander.slowest:.0f} ms; memory {grown:+.1f} MB", flush=True)
        self.assertLess(grown, MEMORY / 2**20, "memory is not given back")


def examples():
    """Every operation with a JSON body, and the body that the contract gives as its example."""
    for name, (method, path, operation) in CONTRACT.operations.items():
        content = CONTRACT.resolve(operation.get("requestBody", {})).get("content", {}).get("application/json")
        if content is not None:
            yield name, method, path, operation, example(content)


def example(content):
    return content["example"] if "example" in content else next(iter(content["examples"].values()))["value"]


def wants(operation, scheme):
    return any(scheme in each for each in operation.get("security", []))
