"""A real SMTP server on loopback for tests: keeps each message it takes as a file NNNN.eml with the envelope beside it.

Prints its port as the first line; ends when its standard input does.
"""

import argparse
import asyncio
import json
import os
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword

parser = argparse.ArgumentParser()
parser.add_argument("folder")
parser.add_argument("--cert")
parser.add_argument("--key")
parser.add_argument("--smtps", action="store_true")
parser.add_argument("--user")
parser.add_argument("--password")
parser.add_argument("--host", default="127.0.0.1")
options = parser.parse_args()


class Keeper:
    """What to refuse stands in files of the folder, so that a test can change its mind."""

    def __init__(self):
        self.count = 0

    def said(self, name):
        try:
            with open(os.path.join(options.folder, name), encoding="utf-8") as file:
                return file.read().strip()
        except FileNotFoundError:
            return ""

    async def handle_RCPT(self, server, session, envelope, address, rcpt_options):
        reply = self.said("refuse-recipient") or self.said("refuse-" + address)
        if reply:
            return reply
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        reply = self.said("refuse-data")
        if reply:
            return reply
        self.count += 1
        stem = os.path.join(options.folder, "%04d" % self.count)
        with open(stem + ".eml", "wb") as file:
            file.write(envelope.content)
        about = {
            "from": envelope.mail_from,
            "to": envelope.rcpt_tos,
            "tls": session.ssl is not None or options.smtps,
            "user": session.auth_data.decode() if session.auth_data else "",
        }
        with open(stem + ".tmp", "w", encoding="utf-8") as file:
            json.dump(about, file)
        os.rename(stem + ".tmp", stem + ".json")
        return "250 kept"


def check(server, session, envelope, mechanism, data):
    good = (
        isinstance(data, LoginPassword)
        and data.login.decode() == options.user
        and data.password.decode() == options.password
    )
    return AuthResult(success=good, handled=False, auth_data=data.login if good else None)


async def serve():
    context = None
    if options.cert:
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(options.cert, options.key)
    keeper = Keeper()

    def session():
        return SMTP(
            keeper,
            hostname="mail.prueba",
            tls_context=None if options.smtps else context,
            require_starttls=False,
            authenticator=check if options.user else None,
            auth_required=bool(options.user),
            auth_require_tls=False,
        )

    loop = asyncio.get_running_loop()
    server = await loop.create_server(session, options.host, 0, ssl=context if options.smtps else None)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)
    server.close()


asyncio.run(serve())
