"""A device finds the till by DNS-SD with nothing but its own Avahi, over a cable, and reaches it there."""
import json
import os
import re
import shlex
import socket
import sqlite3
import subprocess
import sys
from pathlib import Path


from network import TILL_ADDRESS, PATIENCE, Network, enter_namespaces, wait_for

BINARY = os.environ["MOSTRADOR_BINARY"]
PORT = 8443


class Till:
    """The window's program with the API switched on for the network till0."""

    def __init__(self, machine, folder):
        self.machine = machine
        subprocess.run([BINARY, "key", "add", "--practice", "--data", folder], check=True, stdout=subprocess.DEVNULL)
        data = sqlite3.connect(Path(folder) / "mostrador.db")
        for name, value in {"api.on": "1", "api.networks": "till0", "api.port": str(PORT)}.items():
            data.execute("INSERT OR REPLACE INTO settings (tenant_id, name, value) VALUES (1, ?, ?)", (name, value))
        data.commit()
        data.close()
        self.process = machine.start(BINARY, "--practice", "--json", "--data", folder, stdout=subprocess.PIPE, text=True)
        event = None
        while event != "ready":
            line = self.process.stdout.readline()
            if not line:
                raise AssertionError("the till ended with %s" % self.process.wait(PATIENCE))
            event = json.loads(line)["event"]

    def stop(self):
        self.process.terminate()
        self.process.wait(PATIENCE)


class Server(Till):
    """The program without a window, on an address of the network."""

    def __init__(self, machine, folder, *more):
        self.process = machine.start(BINARY, "serve", "--practice", "--data", folder, "--port", str(PORT), *more,
                                     stdout=subprocess.PIPE, text=True)
        line = self.process.stdout.readline()
        if not line:
            raise AssertionError("the server ended with %s" % self.process.wait(PATIENCE))
        self.ready = json.loads(line)


def serve_without_a_window(net):
    folder = net.folder.name + "/server"
    server = Server(net.till, folder, "--listen", TILL_ADDRESS)
    services = wait_for(lambda: found(net.device), "the device finds the server")
    (name, (address, port, texts)), = services.items()
    check((address, port) == (TILL_ADDRESS, PORT), "a server without a window is announced: %s" % services)
    check(texts.get("tls") == "1" and texts.get("fingerprint") == server.ready["fingerprint"].replace(":", ""),
          "with the fingerprint it says itself: %s" % texts)
    net.till.stop_avahi()
    wait_for(lambda: not found(net.device), "a daemon that ends takes the server's name back")
    net.till.start_avahi()
    wait_for(lambda: name in found(net.device), "the server is announced to a daemon that came later")
    server.stop()
    wait_for(lambda: not found(net.device), "the server takes its name back")
    plain = Server(net.till, folder, "--listen", "0.0.0.0", "--no-tls")
    services = wait_for(lambda: found(net.device), "a server without TLS is found")
    texts = services[name][2]
    check(texts.get("tls") == "0" and "fingerprint" not in texts, "it says that it has no TLS: %s" % texts)
    plain.stop()
    wait_for(lambda: not found(net.device), "it takes its name back")
    # Who shall not be found: switched off, by the command line or the environment, and on loopback.
    for words, environment in ((["--listen", TILL_ADDRESS, "--no-announce"], {}),
                               (["--listen", TILL_ADDRESS], {"MOSTRADOR_NO_ANNOUNCE": "yes"}), ([], {})):
        net.till.environment.update(environment)
        quiet = Server(net.till, folder, *words)
        # One that is announced later shows that there was time to find the first.
        marker = net.till.start("avahi-publish", "-s", "marca", "_mostrador._tcp", "1", stdout=subprocess.DEVNULL,
                                stderr=subprocess.DEVNULL)
        services = wait_for(lambda: found(net.device), "the marker is announced")
        check(list(services) == ["marca"], "not announced with %s %s: %s" % (words, environment, services))
        marker.terminate()
        marker.wait(PATIENCE)
        quiet.stop()
        for each in environment:
            del net.till.environment[each]
        wait_for(lambda: not found(net.device), "the marker is gone")


def found(device):
    """What a look at the network shows: {name: (address, port, {key: value})}."""
    services = {}
    for line in device.ask("avahi-browse", "--resolve", "--parsable", "--terminate", "_mostrador._tcp").splitlines():
        parts = line.split(";")
        if parts[0] != "=":
            continue
        texts = dict(text.split("=", 1) for text in shlex.split(";".join(parts[9:])))
        name = re.sub(r"\\(\d{3})", lambda match: chr(int(match.group(1))), parts[3])
        services[name] = (parts[7], int(parts[8]), texts)
    return services


def check(condition, what):
    if not condition:
        raise AssertionError(what)
    print("ok:", what)


def main():
    with Network() as net:
        check(found(net.device) == {}, "nothing is announced before the till is there")
        till = Till(net.till, net.folder.name + "/data")
        services = wait_for(lambda: found(net.device), "the device finds the till")
        check(len(services) == 1, "the till is announced once: %s" % services)
        (name, (address, port, texts)), = services.items()
        check(name == "Mostrador " + socket.gethostname(), "its name: %s" % name)
        check((address, port) == (TILL_ADDRESS, PORT), "its address: %s:%d" % (address, port))
        version = subprocess.run([BINARY, "--version"], check=True, stdout=subprocess.PIPE, text=True).stdout.split()[1]
        check(texts.get("version") == version and texts.get("path") == "/v1" and texts.get("tls") == "1"
              and texts.get("txtvers") == "1", "what else a device needs to know: %s" % texts)
        # The device trusts what it finds there by the fingerprint that was announced, and by nothing else.
        pem = net.device.ask("python3", "-c", "import ssl; print(ssl.get_server_certificate(('%s', %d)))" % (address, port))
        shown = subprocess.run(["openssl", "x509", "-noout", "-fingerprint", "-sha256"], input=pem, check=True,
                               stdout=subprocess.PIPE, text=True).stdout.strip().split("=")[1].replace(":", "")
        check(texts.get("fingerprint") == shown, "the fingerprint is that of the certificate it shows")
        health = json.loads(net.device.ask("curl", "--silent", "--fail", "--insecure", "https://%s:%d/health" % (address, port)))
        check(health["status"] == "ok", "it answers there: %s" % health)
        # An Avahi that is restarted has forgotten everything; the till says it once more.
        net.till.stop_avahi()
        wait_for(lambda: not found(net.device), "a daemon that ends takes its announcements back")
        net.till.start_avahi()
        wait_for(lambda: name in found(net.device), "the till announces itself to a daemon that came later")
        check(True, "a daemon that is started later hears of it")
        till.stop()
        wait_for(lambda: not found(net.device), "the till takes its name back")
        check(True, "a till that ended is found no more")
        # Somebody else has the name: both are found, each under its own.
        other = net.device.start("avahi-publish", "-s", name, "_mostrador._tcp", "1", stdout=subprocess.DEVNULL,
                                 stderr=subprocess.DEVNULL)
        wait_for(lambda: name in found(net.device), "the other one is announced")
        till = Till(net.till, net.folder.name + "/data")
        wait_for(lambda: found(net.device).get(name + " #2", ("", 0))[1] == PORT, "the till takes another name")
        check(found(net.device)[name][1] == 1, "two of one name are told apart")
        till.stop()
        other.terminate()
        other.wait(PATIENCE)
        wait_for(lambda: not found(net.device), "both are gone")
        serve_without_a_window(net)


if __name__ == "__main__":
    enter_namespaces()
    main()
    sys.exit(0)
