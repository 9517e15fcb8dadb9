"""A network of two machines that nobody else sees: this process is the till's, `Device` the other one. Each has a system
bus and a real avahi-daemon of its own. Needs no rights: everything happens in namespaces of this process."""
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

TILL_ADDRESS = "10.9.8.7"
DEVICE_ADDRESS = "10.9.8.8"
PATIENCE = 30
INSIDE = "MOSTRADOR_INSIDE_NETWORK"

# Whoever asks may enter: the user ids of a namespace mean nothing to the bus.
BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>system</type><listen>unix:path={path}</listen><auth>ANONYMOUS</auth><allow_anonymous/>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy>
</busconfig>
"""
AVAHI = """[server]
host-name={name}
use-ipv4=yes
use-ipv6=no
allow-interfaces={interface}
[publish]
publish-workstation=no
publish-hinfo=no
"""
# avahi-daemon insists on its user and on /run; here root is that user.
ACCOUNTS = {"passwd": "root:x:0:0::/:/bin/sh\navahi:x:0:0::/:/bin/sh\n", "group": "root:x:0:\navahi:x:0:\nnetdev:x:0:\n"}


def run(*words, **more):
    return subprocess.run(words, check=True, stdout=subprocess.PIPE, text=True, timeout=PATIENCE, **more).stdout


def wait_for(condition, what):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        found = condition()
        if found:
            return found
        time.sleep(0.05)  # between two looks
    raise AssertionError("did not happen: " + what)


def enter_namespaces():
    """Starts this script once more as root of new user, mount and network namespaces."""
    if INSIDE in os.environ:
        return
    os.environ[INSIDE] = "1"
    os.execvp("unshare", ["unshare", "--user", "--map-root-user", "--mount", "--net", sys.executable, "-B"] + sys.argv)


class Machine:
    """A bus and an avahi-daemon; `enter` are the words that start a program in this machine's network."""

    def __init__(self, home, name, interface, enter=()):
        self.home = Path(home) / name
        self.home.mkdir()
        self.enter = list(enter)
        bus = self.home / "bus"
        (self.home / "bus.conf").write_text(BUS.format(path=bus))
        (self.home / "avahi.conf").write_text(AVAHI.format(name=name, interface=interface))
        for account, lines in ACCOUNTS.items():
            (self.home / account).write_text(lines)
        self.environment = dict(os.environ, DBUS_SYSTEM_BUS_ADDRESS="unix:path=%s" % bus)
        self.processes = [self.start("dbus-daemon", "--config-file=%s" % (self.home / "bus.conf"), "--nofork")]
        wait_for(bus.exists, "the bus of the " + name)
        self.avahi = None
        self.start_avahi()

    def start(self, *words, **more):
        return subprocess.Popen(self.enter + list(words), env=self.environment, **more)

    def ask(self, *words):
        return run(*self.enter, *words, env=self.environment)

    def start_avahi(self):
        # A /run of its own holds the lock of exactly one daemon.
        script = ("mount -t tmpfs run /run && mount --bind %s/passwd /etc/passwd && mount --bind %s/group /etc/group && "
                  "exec avahi-daemon -f %s/avahi.conf --no-drop-root --no-chroot --no-rlimits --no-proc-title"
                  % (self.home, self.home, self.home))
        log = open(self.home / "avahi.log", "w", encoding="utf-8")
        self.avahi = self.start("unshare", "--mount", "sh", "-c", script, stdout=log, stderr=log)
        wait_for(lambda: "startup complete" in (self.home / "avahi.log").read_text(), "avahi: " + str(self.home))

    def stop_avahi(self):
        self.avahi.terminate()
        self.avahi.wait(PATIENCE)

    def close(self):
        self.stop_avahi()
        for process in self.processes:
            process.terminate()
            process.wait(PATIENCE)


class Network:
    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory()
        self.device_shell = subprocess.Popen(["unshare", "--net", "sleep", "infinity"])
        pid = str(self.device_shell.pid)
        own = os.readlink("/proc/self/ns/net")
        wait_for(lambda: os.readlink("/proc/%s/ns/net" % pid) != own, "the network of the device")
        run("ip", "link", "add", "till0", "type", "veth", "peer", "name", "device0", "netns", pid)
        into = ["nsenter", "--net=/proc/%s/ns/net" % pid]
        for enter, interface, address in (([], "till0", TILL_ADDRESS), (into, "device0", DEVICE_ADDRESS)):
            run(*enter, "ip", "link", "set", "lo", "up")
            run(*enter, "ip", "addr", "add", address + "/24", "dev", interface)
            run(*enter, "ip", "link", "set", interface, "up")
        self.till = Machine(self.folder.name, "caja", "till0")
        self.device = Machine(self.folder.name, "tableta", "device0", into)
        return self

    def __exit__(self, *trouble):
        self.device.close()
        self.till.close()
        self.device_shell.terminate()
        self.device_shell.wait(PATIENCE)
        self.folder.cleanup()
