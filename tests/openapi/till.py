"""A real `mostrador serve` with a practice tax office, a mail server and a client that lets the contract judge every
answer."""
import http.client
import json
import os
import re
import secrets
import socket
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from urllib.parse import urlsplit

from aiosmtpd.controller import Controller

CERTIFICATES = Path(os.environ["MOSTRADOR_TEST_DATA"]) / "certs"
BINARY = os.environ["MOSTRADOR_BINARY"]
RUC = "1799999990001"
PASSWORD = "prueba"
ALL_WINDOWS = 1_000_000


ON_POSTGRESQL = os.environ.get("MOSTRADOR_OPENAPI_STORAGE") == "postgresql"


def sql(statement, database):
    """Says it to the test cluster; answers the address of the database."""
    cluster = os.environ["MOSTRADOR_TEST_POSTGRES"]
    subprocess.run(["psql", "-q", cluster, "-c", statement], check=True, stdout=subprocess.DEVNULL)
    return cluster.rsplit("/", 1)[0] + "/" + database


class Answer:
    def __init__(self, response):
        self.status = response.status
        self.headers = {k.lower(): v for k, v in response.getheaders()}
        self.body = response.read()
        self.content_type = self.headers.get("content-type", "")
        self.is_problem = self.content_type.startswith("application/problem+json")
        self.json = json.loads(self.body) if "json" in self.content_type and self.body else None

    @property
    def text(self):
        return self.body[:4000].decode("utf-8", "replace")

    @property
    def code(self):
        return (self.json or {}).get("code", "") if isinstance(self.json, dict) else ""


def multipart(fields, files):
    """multipart/form-data as browsers write it (RFC 7578)."""
    mark = secrets.token_hex(16)
    out = b""
    for name, value in fields:
        out += f'--{mark}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
    for name, filename, data in files:
        out += (f'--{mark}\r\nContent-Disposition: form-data; name="{name}"; filename="{filename}"\r\n'
                "Content-Type: application/octet-stream\r\n\r\n").encode() + data + b"\r\n"
    return f"multipart/form-data; boundary={mark}", out + f"--{mark}--\r\n".encode()


class Mailbox:
    """Takes mail on loopback and keeps it."""

    def __init__(self):
        self.messages = []
        self.refuse = False
        self.arrived = threading.Condition()
        with socket.socket() as probe:  # the library cannot be given "any free one"
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.controller = Controller(self, hostname="127.0.0.1", port=self.port)
        self.controller.start()

    async def handle_DATA(self, server, session, envelope):
        if self.refuse:
            return "554 no thanks"
        with self.arrived:
            self.messages.append((envelope.rcpt_tos, envelope.content.decode("utf-8", "replace")))
            self.arrived.notify_all()
        return "250 OK"

    def wait_for(self, address, seconds=30, after=0):
        deadline = time.monotonic() + seconds
        with self.arrived:
            while True:
                for to, content in self.messages[after:]:
                    if address in to:
                        return content
                if not self.arrived.wait(max(0.0, deadline - time.monotonic())) and time.monotonic() > deadline:
                    raise AssertionError(f"no mail for {address}")

    def token_for(self, address, after=0):
        import email
        import email.policy
        message = email.message_from_string(self.wait_for(address, after=after), policy=email.policy.default)
        text = message.get_body(("plain", "html")).get_content()
        return re.search(r"token=([0-9a-f]{64})", text).group(1)

    def close(self):
        self.controller.stop()


class Process:
    """A word of the program that says in one JSON line when it is ready."""

    def __init__(self, *words):
        environment = dict(os.environ, MOSTRADOR_NO_KEYRING="1", QT_QPA_PLATFORM="offscreen")
        self.log = tempfile.TemporaryFile()
        self.process = subprocess.Popen([BINARY, *map(str, words)], stdout=subprocess.PIPE, stderr=self.log,
                                        env=environment)
        line = self.process.stdout.readline()
        if not line:
            raise AssertionError(f"{words[0]} did not start: {self.errors()}")
        self.ready = json.loads(line)

    def errors(self):
        self.log.seek(0)
        return self.log.read().decode("utf-8", "replace")[-20000:]

    def stop(self):
        if self.process.poll() is None:
            self.process.terminate()
            self.process.wait(30)
        self.process.stdout.close()
        if self.process.returncode > 0: # not a signal: it has something to say
            print(self.errors(), file=sys.stderr)
        return self.process.returncode


class Till:
    def __init__(self, contract, limits=None, mail=True, office=True, more=()):
        self.contract = contract
        self.folder = tempfile.TemporaryDirectory()
        self.data = Path(self.folder.name) / "data"
        self.secret = secrets.token_hex(24)
        secret_file = Path(self.folder.name) / "secret"
        secret_file.write_text(self.secret)
        secret_file.chmod(0o600)
        self.sri = Process("practice-sri", "--port", 0) if office else None
        self.mail = Mailbox() if mail else None
        words = ["serve", *more, "--data", self.data, "--port", 0, "--admin-secret-file", secret_file]
        if office:
            words += ["--sri-url", self.sri.ready["url"]]
        if mail:
            words += ["--smtp-url", f"smtp://127.0.0.1:{self.mail.port}", "--mail-from", "caja@example.com",
                      "--public-url", "https://till.example.com"]
        if limits is not None:
            limits_file = Path(self.folder.name) / "limits.json"
            limits_file.write_text(json.dumps(limits))
            words += ["--limits", limits_file]
        self.database = None
        if ON_POSTGRESQL:
            self.database = f"openapi_{secrets.token_hex(6)}"
            words += ["--database", sql(f"CREATE DATABASE {self.database}", self.database)]
        self.words = words
        self.complaints = []
        self.device = self.let_in("price-checker", "products:read,orders:write,orders:read")
        self.sell_bread()
        self.start()

    def storage(self):
        """The words that say where the data is."""
        return [w for flag in ("--data", "--database") if flag in self.words
                for w in (flag, str(self.words[self.words.index(flag) + 1]))]

    def let_in(self, kind, scopes=None):
        """The key of a device that belongs to the till's own shop. While the till does not run."""
        words = ["key", "add", "--json", "--kind", kind, "--label", kind, *self.storage()]
        environment = dict(os.environ, MOSTRADOR_NO_KEYRING="1", QT_QPA_PLATFORM="offscreen")
        done = subprocess.run([BINARY, *words, *(["--scopes", scopes] if scopes else [])], env=environment,
                              stdout=subprocess.PIPE, check=True, timeout=60)
        return json.loads(done.stdout)["apiKey"]

    def sell_bread(self):
        """One product of the till's own shop: what a window or a file brings in."""
        row = ("INSERT INTO products (tenant_id, code, barcode, name, unit_price_micros, iva_rate_code, ice_rate_code, "
               "irbpnr, active, search) VALUES (1, 'PAN-01', '7861234567897', 'Pan de ejemplo', 10000000, '4', '', 0, 1, "
               "'pan-01 7861234567897 pan de ejemplo')")
        self.tell_database(row)

    def tell_database(self, statement):
        if self.database:
            place = self.words[self.words.index("--database") + 1]
            subprocess.run(["psql", "-q", place, "-c", statement], check=True, stdout=subprocess.DEVNULL)
            return
        database = sqlite3.connect(self.data / "mostrador.db", timeout=30)
        with database:
            database.execute(statement)
        database.close()

    def key_for(self, path, key):
        """The key that opens a path: devices' routes know no other than theirs."""
        return self.device if path.startswith("/till/v1/") else key

    def start(self):
        self.server = Process(*self.words)
        url = urlsplit(self.server.ready["url"])
        self.host, self.port = url.hostname, url.port

    def stop(self):
        code = self.server.stop()
        self.server.log.close()
        return code

    def close(self):
        code = self.stop()
        if self.sri:
            self.sri.stop()
            self.sri.log.close()
        if self.mail:
            self.mail.close()
        if self.database:
            sql(f"DROP DATABASE {self.database} WITH (FORCE)", self.database)
        self.folder.cleanup()
        return code

    def play(self, *rules):
        """Faults of the practice tax office; none = all is well again."""
        url = urlsplit(self.sri.ready["url"])
        connection = http.client.HTTPConnection(url.hostname, url.port, timeout=30)
        connection.request("POST", "/control", json.dumps({"rules": rules}) if rules else b"")
        assert connection.getresponse().status == 200

    def journal(self, key):
        """What the practice tax office was asked about this document, in order."""
        url = urlsplit(self.sri.ready["url"])
        connection = http.client.HTTPConnection(url.hostname, url.port, timeout=30)
        connection.request("GET", "/control/journal")
        lines = [json.loads(line) for line in connection.getresponse().read().splitlines()]
        return [line for line in lines if line["key"] == key]

    def call(self, method, path, key=None, issuer=None, body=None, raw=None, headers=None, form=None, good=True,
             described=True):
        """One request. `good`: the body is meant to fit the contract, so it is judged as well. `described`: so is the
        answer; what the server itself says of any request, e.g. 413, stands in no operation."""
        operation = self.contract.operation_of(method, path) if described else None
        send = dict(headers or {})
        data = raw
        if key:
            send["Authorization"] = f"Bearer {key}"
        if issuer is not None:
            send["X-Issuer-Id"] = str(issuer)
        if body is not None:
            data = json.dumps(body).encode()
            send.setdefault("Content-Type", "application/json")
        if form is not None:
            send["Content-Type"], data = multipart(*form)
        connection = http.client.HTTPConnection(self.host, self.port, timeout=60)
        try:
            connection.request(method, path, data, send)
            answer = Answer(connection.getresponse())
        finally:
            connection.close()
        if operation is not None:
            complaints = self.contract.judge_answer(operation, answer)
            if good and body is not None and answer.status < 300:
                complaints += [f"request of {operation['operationId']}: {c}"
                               for c in self.contract.judge_request(operation, body)]
            self.complaints += [f"{method} {path}: {c}" for c in complaints]
        if "x-request-id" not in answer.headers:
            self.complaints.append(f"{method} {path}: no X-Request-Id")
        return answer

    def admin(self, method, path, **more):
        return self.call(method, path, key=self.secret, **more)


def certificate(name="01-simple-aes256.p12"):
    return (CERTIFICATES / name).read_bytes()


def profile(email, ruc=RUC, branch="001", point="001", **more):
    fields = {"email": email, "ruc": ruc, "businessName": "Panadería Ñandú S.A.", "mainAddress": "Calle Uno 100",
              "branchCode": branch, "issuePointCode": point, "emissionType": "1", "requiredAccounting": "true",
              "certPassword": PASSWORD}
    fields.update(more)
    return [(k, v) for k, v in fields.items() if v is not None]


def invoice(**more):
    body = {"documentType": "01",
            "buyer": {"idType": "05", "id": "1710034065", "name": "Cliente de Ejemplo", "email": "cliente@example.com"},
            "items": [{"mainCode": "PAN-01", "description": "Pan de ejemplo", "quantity": "10", "unitPrice": "10.00",
                       "discount": "0.00", "taxes": [{"code": "2", "rateCode": "4", "rate": "15.00"}]}],
            "payments": [{"method": "01", "total": "115.00"}]}
    body.update(more)
    return body
