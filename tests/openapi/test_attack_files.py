"""Files and forms that are small to send and large to open: certificates, logos, forms, compressed bodies, XML."""
import gzip
import struct
import subprocess
import tempfile
import unittest
import urllib.error
import urllib.request
import zlib
from pathlib import Path

from attack import MEMORY, PATIENCE, Attack, memory, work
from till import PASSWORD, certificate, profile

SOON = 2.0 * PATIENCE  # seconds of processor time that judging any of them may take


def integer(value):
    """A DER INTEGER."""
    data = value.to_bytes(value.bit_length() // 8 + 1, "big")
    return bytes([2, len(data)]) + data


def nested(tag, depth):
    """DER constructed values within each other."""
    out = b""
    for _ in range(depth):
        size = len(out)
        length = bytes([size]) if size < 128 else bytes([0x83]) + size.to_bytes(3, "big")
        out = bytes([tag]) + length + out
    return out


def png(width, height, rows, depth=8, more=b""):
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    head = struct.pack(">IIBBBBB", width, height, depth, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + more + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def zeros(megabytes):
    packer = zlib.compressobj(9)
    piece = b"\0" * 2**20
    return b"".join(packer.compress(piece) for _ in range(megabytes)) + packer.flush()


def text_chunk(data):
    body = b"zTXt" + b"Comment\0\0" + data
    return struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body))


def scans(width, height, count):
    """A grey progressive JPEG: one scan that draws, then many of a few bytes that go over the whole picture again."""
    def segment(mark, data):
        return b"\xff" + bytes([mark]) + struct.pack(">H", len(data) + 2) + data
    blocks = (width // 8) * (height // 8)
    table = bytes([0x00]) + bytes([1] + [0] * 15) + b"\0"  # DC: category 0 in one bit
    runs = bytes([0x10]) + bytes([1] + [0] * 15) + b"\xe0"  # AC: a run of 2^14 blocks, in one bit
    head = (b"\xff\xd8" + segment(0xdb, b"\0" + bytes([1] * 64))
            + segment(0xc2, struct.pack(">BHHB", 8, height, width, 1) + bytes([1, 0x11, 0]))
            + segment(0xc4, table) + segment(0xc4, runs))
    draw = segment(0xda, bytes([1, 1, 0, 0, 0, 0])) + b"\0" * (blocks // 8 + 1)
    run = "".join("0" + "1" * 14 for _ in range(blocks // 2**15 + 1))
    run += "1" * (-len(run) % 8)
    again = bytes(int(run[i:i + 8], 2) for i in range(0, len(run), 8)).replace(b"\xff", b"\xff\0")
    scan = segment(0xda, bytes([1, 1, 0, 1, 63, 0])) + again
    return head + draw + scan * count + b"\xff\xd9"


LAUGHS = "<!DOCTYPE x [<!ENTITY a0 'ha'>" + "".join(
    f"<!ENTITY a{i} '{f'&a{i - 1};' * 10}'>" for i in range(1, 12)) + "]>"


class Files(Attack):
    def refused(self, answer, took, what):
        self.assertIn(answer.status, (400, 413), f"{what}: {answer.text[:300]}")
        self.assertLess(took, SOON, what)

    def upload(self, what, room, name, data, fields=()):
        before = work(self.process.pid)
        answer = self.till.call("PATCH", f"/v1/issuers/{self.me.issuer}/{room}", key=self.me.key,
                                form=(list(fields), [(name, "x", data)]))
        with self.subTest(what):
            self.refused(answer, work(self.process.pid) - before, what)

    def test_certificates(self):
        good = certificate()
        with tempfile.TemporaryDirectory() as folder:
            # A key derivation that would take minutes: the count stands in the file, so it is only written larger.
            pem = str(Path(certificate.__globals__["CERTIFICATES"]) / "firma.pem")
            out = Path(folder) / "slow.p12"
            subprocess.run(["openssl", "pkcs12", "-export", "-nokeys", "-in", pem, "-iter", "100000", "-out", out,
                            "-passout", f"pass:{PASSWORD}"], check=True, stderr=subprocess.DEVNULL)
            slow = out.read_bytes()
        self.assertIn(integer(100_000), slow)
        bombs = {
            "minutes of key derivation": slow.replace(integer(100_000), b"\x02\x03\x7f\xff\xff"),
            "a MAC that takes minutes": slow[::-1].replace(integer(100_000)[::-1], b"\xff\xff\x7f\x03\x02", 1)[::-1],
            "sequences within sequences": nested(0x30, 100_000),
            "without lengths": b"\x30\x80" * 500_000,
            "octets within octets": b"\x24\x80" * 500_000,
            "a length of four gigabytes": b"\x30\x84\xff\xff\xff\xff" + good[4:],
            "a length of lengths": b"\x30\xfe" + b"\xff" * 126,
            "blanks": b" " * 2_000_000, "nothing": b"", "zeros": b"\0" * 2_000_000,
            "half": good[:len(good) // 2],
        }
        for what, data in bombs.items():
            self.upload(what, "certificate", "cert", data, [("certPassword", PASSWORD)])
        self.upload("a long password", "certificate", "cert", good, [("certPassword", "x" * 60_000)])
        self.upload("more than two megabytes", "certificate", "cert", b"x" * (2 * 2**20 + 1), [("certPassword", "x")])
        # The same by those who have no key at all.
        for what, data in bombs.items():
            before = work(self.process.pid)
            answer = self.till.call("POST", "/v1/register", form=(
                profile("bomba@example.com"), [("cert", "c.p12", data)]))
            with self.subTest(what):
                self.refused(answer, work(self.process.pid) - before, what)

    def test_logos(self):
        rows = zeros(400)
        bombs = {
            "twenty thousand pixels square": png(20_000, 20_000, rows),
            "more pixels than memory": png(2**31 - 1, 2**31 - 1, zlib.compress(b"\0" * 1000)),
            "no pixels": png(0, 0, b""),
            "a wide line": png(400_000_000, 1, rows),
            "a large GIF": b"GIF89a\xff\xff\xff\xff\xf7\0\0" + b"\0" * 768 + b",\0\0\0\0\xff\xff\xff\xff\0\x08\x01\0\0;",
            "a large JPEG": b"\xff\xd8\xff\xc0\0\x11\x08\xff\xff\xff\xff\x03\x01\x11\0\x02\x11\0\x03\x11\0\xff\xd9",
            "laughs": f"<?xml version='1.0'?>{LAUGHS}<svg xmlns='http://www.w3.org/2000/svg'>&a11;</svg>".encode(),
            "packed laughs": gzip.compress(b"<svg xmlns='http://www.w3.org/2000/svg'>" + b" " * 2**26 + b"</svg>"),
            "a file of another machine": b"<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/"
                                         b"xlink'><image xlink:href='file:///etc/passwd'/></svg>",
            "a PDF": b"%PDF-1.4\n" + b"1 0 obj<</Length 99999999>>stream\n" * 1000,
            "more than 500 KB": b"\x89PNG\r\n\x1a\n" + b"x" * 600_000,
        }
        for what, data in bombs.items():
            self.upload(what, "logo", "logo", data)
        # What stands beside a good picture is not opened again when it is drawn.
        for data in (png(8, 8, rows), png(8, 8, zlib.compress(b"\0" * 72), more=text_chunk(rows))):
            before = work(self.process.pid)
            answer = self.till.call("PATCH", f"/v1/issuers/{self.me.issuer}/logo", key=self.me.key,
                                    form=([], [("logo", "x", data)]))
            self.assertEqual(200, answer.status, answer.text)
            self.assertLess(work(self.process.pid) - before, SOON)
            before = work(self.process.pid)
            ride = self.till.call("GET", f"/v1/documents/{self.me.document}/ride?unauthorized=allow", key=self.me.key,
                                  issuer=self.me.issuer)
            self.assertEqual((200, b"%PDF"), (ride.status, ride.body[:4]))
            self.assertLess(len(ride.body), 2**20)
            self.assertLess(work(self.process.pid) - before, 0.4 * PATIENCE)
        # A progressive JPEG whose scans refine nothing, tens of thousands of times.
        self.upload("scans without end", "logo", "logo", scans(8000, 992, 20_000))

    def form(self, body, boundary="x", path="/v1/register"):
        request = (f"POST {path} HTTP/1.1\r\nHost: till\r\nConnection: close\r\nAuthorization: Bearer {self.me.key}\r\n"
                   f"Content-Type: multipart/form-data; boundary={boundary}\r\n"
                   f"Content-Length: {len(body)}\r\n\r\n").encode() + body
        before = work(self.process.pid)
        answers = self.raw.say(request)
        return answers, work(self.process.pid) - before

    def test_forms(self):
        part = b'--x\r\nContent-Disposition: form-data; name="%s"\r\n\r\n%s\r\n'
        nearly = "a" * 69
        bombs = {
            "a hundred thousand parts": (b"--x\r\n\r\n\r\n" * 100_000 + b"--x--\r\n", "x"),
            "thousands of fields": (b"".join(part % (b"f%d" % i, b"") for i in range(20_000)) + b"--x--\r\n", "x"),
            "one field a thousand times": (part % (b"email", b"a@b.c") * 1000 + b"--x--\r\n", "x"),
            "headers without end": (b"--x\r\n" + b"X: y\r\n" * 200_000 + b"\r\n\r\n--x--\r\n", "x"),
            "one long header": (b"--x\r\nContent-Disposition: form-data; name=\"" + b"n" * 10**6 + b"\"\r\n\r\n\r\n--x--\r\n", "x"),
            "a header of parameters": (b"--x\r\nContent-Disposition: form-data" + b"; a=b" * 200_000
                                       + b"\r\n\r\n\r\n--x--\r\n", "x"),
            "no end": (part % (b"email", b"a" * 10**6), "x"),
            "ends that are nearly one": (part.replace(b"x", b"a" * 70, 1) % (b"email", b"") + (b"\r\n--" + nearly.encode())
                                         * 14_000, "a" * 70),
            "dashes": (b"-" * 10**6, "-" * 60),
            "line ends": (b"\r\n" * 500_000, "x"),
            "a form in a form": (b'--x\r\nContent-Disposition: form-data; name="cert"\r\n'
                                 b"Content-Type: multipart/mixed; boundary=y\r\n\r\n" + b"--y\r\n\r\n\r\n" * 50_000
                                 + b"--y--\r\n--x--\r\n", "x"),
            "a coding": (b'--x\r\nContent-Disposition: form-data; name="cert"; filename="c"\r\n'
                         b"Content-Transfer-Encoding: base64\r\n\r\n" + b"QUFB" * 100_000 + b"\r\n--x--\r\n", "x"),
            "a path for a name": (b'--x\r\nContent-Disposition: form-data; name="cert"; filename="../../../../tmp/x"\r\n\r\n'
                                  b"x\r\n--x--\r\n", "x"),
            "no form at all": (b"hello", "x"), "nothing": (b"", "x"), "a long boundary": (b"", "b" * 5000),
            "a quoted boundary": (b"--x\r\n", '"x\\"'), "no boundary": (b"--\r\n\r\n\r\n----", ""),
        }
        for path in ("/v1/register", "/v1/issuers"):
            for what, (body, boundary) in bombs.items():
                with self.subTest(what, path=path):
                    answers, took = self.form(body, boundary, path)
                    self.assertIn([a.status for a in answers], ([400], [413], [409]), what)
                    self.assertLess(took, SOON, what)

    def test_compressed_bodies(self):
        packed = gzip.compress(b'{"label":"' + b"a" * 2**28 + b'"}', 9)
        self.assertLess(len(packed), 2**20)
        for coding in ("gzip", "deflate", "br", "gzip, gzip", "x-gzip"):
            for path in ("/v1/keys", "/v1/documents", "/v1/resend-verification"):
                request = (f"POST {path} HTTP/1.1\r\nHost: till\r\nAuthorization: Bearer {self.me.key}\r\n"
                           f"X-Issuer-Id: {self.me.issuer}\r\nContent-Type: application/json\r\n"
                           f"Content-Encoding: {coding}\r\nContent-Length: {len(packed)}\r\n\r\n").encode() + packed
                with self.subTest(path=path, coding=coding):
                    self.assertIn(self.raw.ask(request)[0].status, (400, 413, 415))

    def test_xml_at_the_practice_tax_office(self):
        """It is the one place that reads XML of whoever is on this machine."""
        office = self.till.sri.process
        before = memory(office.pid)
        envelope = ("<soapenv:Envelope xmlns:soapenv='http://schemas.xmlsoap.org/soap/envelope/'><soapenv:Body>{}"
                    "</soapenv:Body></soapenv:Envelope>")
        inner = "<ec:validarComprobante xmlns:ec='http://ec.gob.sri.ws.recepcion'><xml>{}</xml></ec:validarComprobante>"
        import base64
        laughing = f"<?xml version='1.0'?>{LAUGHS}<factura>&a11;</factura>".encode()
        bombs = ["<?xml version='1.0'?>" + LAUGHS + envelope.format("&a11;"),
                 envelope.format(inner.format(base64.b64encode(laughing).decode())),
                 envelope.format(inner.format(base64.b64encode(b"<a>" * 300_000).decode())),
                 "<a>" * 300_000, envelope.format("<a b='" + "c" * 10**6 + "'/>"),
                 envelope.format("<a " + " ".join(f"b{i}=''" for i in range(10_000)) + "/>"),
                 "<!DOCTYPE x SYSTEM 'file:///etc/passwd'>" + envelope.format(""),
                 "<!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]>" + envelope.format(inner.format("&y;"))]
        for bomb in bombs:
            request = urllib.request.Request(
                self.till.sri.ready["url"] + "/RecepcionComprobantesOffline", bomb.encode(),
                {"Content-Type": "text/xml; charset=utf-8", "SOAPAction": '""'})
            start = work(office.pid)
            try:
                told = urllib.request.urlopen(request, timeout=60).read()
            except urllib.error.HTTPError as refused:
                told = refused.read()
            with self.subTest(bomb[:60]):
                self.assertNotIn(b"root:", told)
                self.assertLess(work(office.pid) - start, SOON)
        self.assertIsNone(office.poll())
        self.assertLess(memory(office.pid) - before, MEMORY)


if __name__ == "__main__":
    unittest.main(verbosity=2)
