"""The real program on a real X screen, as a screen reader meets it: over AT-SPI, with keys pressed through the X server.
Every control in view has a name, whoever enters a card hears its title, and what is announced is announced once."""
import atexit
import ctypes
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Gio, GLib  # noqa: E402

PATIENCE = 30 * float(os.environ.get("MOSTRADOR_TEST_PATIENCE", "1"))
# A bus that starts nothing by itself: no keyring may ask for its password in front of the window.
BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:dir={home}</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy>
</busconfig>
"""
NAMED = {"push button", "toggle button", "check box", "radio button", "combo box", "text", "password text", "table",
         "list", "page tab", "spin button"}


def launcher():
    for place in ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher"):
        if os.path.exists(place):
            return place
    sys.exit("at-spi2-core is missing")


def hold_screen():
    """A connection of our own for as long as the test lives: an X server without a client begins anew, and turns away
    whoever comes meanwhile."""
    x11 = ctypes.CDLL("libX11.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    end = time.monotonic() + PATIENCE
    while not x11.XOpenDisplay(None):
        if time.monotonic() > end:
            sys.exit("no X screen: " + os.environ.get("DISPLAY", "DISPLAY is not set"))
        time.sleep(0.05)


def wait_for_name(name):
    """Atspi ends the process, without any clearing up, when nobody has the name yet."""
    bus = Gio.bus_get_sync(Gio.BusType.SESSION, None)
    end = time.monotonic() + PATIENCE
    while not bus.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "NameHasOwner",
                            GLib.Variant("(s)", (name,)), None, Gio.DBusCallFlags.NONE, -1, None).unpack()[0]:
        if time.monotonic() > end:
            sys.exit(f"{name} never came up")
        time.sleep(0.02)


class Desk:
    """A home, a bus, AT-SPI on it, and the program with its practice shop."""

    def __init__(self):
        self.home = Path(tempfile.mkdtemp())
        self.home.chmod(0o700)
        os.environ.update(HOME=str(self.home), XDG_RUNTIME_DIR=str(self.home), XDG_DATA_HOME=str(self.home / "data"),
                          XDG_CONFIG_HOME=str(self.home / "config"), XDG_CACHE_HOME=str(self.home / "cache"),
                          QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", QT_QPA_PLATFORM="xcb", LC_ALL="C.UTF-8")
        config = self.home / "bus.conf"
        config.write_text(BUS.format(home=self.home))
        self.bus = subprocess.Popen(["dbus-daemon", f"--config-file={config}", "--nofork", "--print-address"],
                                    stdout=subprocess.PIPE, text=True)
        os.environ["DBUS_SESSION_BUS_ADDRESS"] = self.bus.stdout.readline().strip()
        # A group of its own, since it starts a bus and a registry that would stay behind.
        self.parts = [subprocess.Popen([launcher(), "--launch-immediately"], start_new_session=True,
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)]
        self.program = None
        atexit.register(self.clear)
        wait_for_name("org.a11y.Bus")
        self.program = subprocess.Popen(
            [os.environ["MOSTRADOR_BINARY"], "--practice", "--data", str(self.home / "shop")],
            stdout=subprocess.DEVNULL)

    def close(self):
        """The program's exit code."""
        self.program.terminate()
        return self.program.wait(PATIENCE)

    def clear(self):
        for part in self.parts:
            os.killpg(part.pid, signal.SIGKILL)
        for part in filter(None, (self.program, *self.parts, self.bus)):
            part.kill()
            part.wait()
        shutil.rmtree(self.home, ignore_errors=True)


hold_screen()
desk = Desk()
from gi.repository import Atspi  # noqa: E402, after the environment: it asks for the bus at once


class Reader:
    """What somebody with a screen reader would hear."""

    def __init__(self):
        self.said = []     # notifications, in order
        self.renamed = []  # controls that told of another name
        self.listener = Atspi.EventListener.new(self.hear)
        for event in ("object:state-changed:showing", "object:property-change:accessible-name"):
            self.listener.register(event)

    def hear(self, event):
        try:
            role, name, seen = event.source.get_role_name(), event.source.get_name(), showing(event.source)
        except GLib.Error:
            return  # gone already
        if event.type.startswith("object:state-changed:showing") and role == "notification" and event.detail1:
            self.said.append(name)
        elif event.type.startswith("object:property-change") and role != "notification" and seen:
            self.renamed.append(name)

    def times(self, words):
        return sum(words in each for each in self.said)


def turn():
    context = GLib.MainContext.default()
    while context.pending():
        context.iteration(False)


def until(condition, what):
    end = time.monotonic() + PATIENCE
    while not condition():
        turn()
        if time.monotonic() > end:
            sys.exit(f"never came: {what}; heard {reader.said}")
        GLib.usleep(20_000)


def window():
    desktop = Atspi.get_desktop(0)
    for i in range(desktop.get_child_count()):
        app = desktop.get_child_at_index(i)
        if app and "mostrador" in app.get_name().lower() and app.get_child_count():
            return app
    return None


def showing(node):
    return node.get_state_set().contains(Atspi.StateType.SHOWING)


def each(node, depth=0):
    """Everything in view below a node, with its depth."""
    for i in range(node.get_child_count()):
        child = node.get_child_at_index(i)
        if child is not None and showing(child):
            yield child
            if child.get_role_name() not in ("table", "list", "tree table"):
                yield from each(child, depth + 1)


def find(role, name):
    try:
        return next((n for n in each(window()) if n.get_role_name() == role and n.get_name() == name), None)
    except GLib.Error:
        return None  # the screen changed meanwhile


def nameless():
    return [f"{n.get_role_name()} {n.get_description()!r}" for n in each(window())
            if n.get_role_name() in NAMED and n.get_state_set().contains(Atspi.StateType.FOCUSABLE) and not n.get_name()]


def focused():
    """The innermost: a part that hands the keyboard on to another says that it has it too."""
    try:
        return next((n for n in reversed(list(each(window()))) if n.get_state_set().contains(Atspi.StateType.FOCUSED)), None)
    except GLib.Error:
        return None


def above(node):
    names = []
    while node is not None:
        names.append((node.get_role_name(), node.get_name()))
        node = node.get_parent()
    return names


def press(*keys):
    subprocess.run(["xdotool", "key", "--delay", "150", *keys], check=True)


def write(text):
    subprocess.run(["xdotool", "type", "--delay", "150", text], check=True)


def expect(condition, what):
    if not condition:
        sys.exit(f"{what}; heard {reader.said}")


Atspi.init()
reader = Reader()
until(lambda: window() and find("text", "Código, cantidad o monto"), "the entry box")
# What a window manager would do; there is none on this screen.
subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "^Mostrador$", "windowfocus"], check=True)
until(lambda: focused() is not None, "the keyboard")
expect(focused().get_name() == "Código, cantidad o monto", f"the keyboard is at {above(focused())}")
expect(not nameless(), f"controls without a name on the sale: {nameless()}")

write("7860000001017")
press("Return")
until(lambda: reader.times("Total $"), "line and total")
expect(reader.times("Total $") == 1 and "1 Arroz" in reader.said[-1], "one line and its total")

reader.said.clear()
write("20")
press("F12")
until(lambda: reader.times("CAMBIO $"), "the change")
until(lambda: reader.times("Autorizada"), "the tax office's answer")
expect(reader.times("CAMBIO $") == 1, "the change once")

# Nothing is said or renamed while nothing happens; the state bar is drawn again every five seconds.
until(lambda: find("push button", "No hay nada por enviar"), "the empty queue")
turn()
reader.renamed.clear()
quiet = time.monotonic() + 6
until(lambda: time.monotonic() > quiet, "six seconds")
clock = [name for name in reader.renamed if not (len(name) == 5 and name[2] == ":")]
expect(not clock, f"names that changed without news: {clock}")
expect(reader.times("Autorizada") == 1, "the answer once")

reader.said.clear()
press("F1")
until(lambda: reader.times("Teclas"), "the title of the help")
expect(find("dialog", "Teclas") is not None, "a dialog with its title")
press("Escape")

press("ctrl+k")
until(lambda: focused() is not None and ("dialog", "Órdenes") in above(focused()), "the command list as a dialog")
press("Escape")

for key, title in (("shift+F9", "Documentos"), ("ctrl+e", "Envíos al SRI")):
    press(key)
    until(lambda: focused() is not None and any(name == title for _, name in above(focused())), title)
    expect(not nameless(), f"controls without a name in {title}: {nameless()}")
    press("Escape")
    until(lambda: focused() is not None and focused().get_name() == "Código, cantidad o monto", "back at the sale")

expect(desk.close() == 0, "the program ends well")
print("heard and found")
