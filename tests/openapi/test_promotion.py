"""The till is killed at any moment of a promotion, again and again: afterwards everything is in production, or nothing."""
import os
import random
import shutil
import signal
import sys
import threading
import time
import unittest

from story import CONTRACT, WIDE
from till import ON_POSTGRESQL, Till, certificate, invoice, profile, sql

ROUNDS = int(os.environ.get("MOSTRADOR_CRASH_ROUNDS", "24"))
SEED = int(os.environ.get("MOSTRADOR_CRASH_SEED", "0")) or random.SystemRandom().randrange(1, 2**31)
POINTS, KEYS, START = 6, 10, 500


class Promotion(unittest.TestCase):
    def setUp(self):
        self.till = Till(CONTRACT, limits=WIDE, mail=False)
        self.tenant, self.issuers, self.keys = self.shop()
        self.assertEqual(0, self.till.stop())
        self.kept = self.till.data.with_name("kept")
        shutil.copytree(self.till.data, self.kept)
        if ON_POSTGRESQL:
            sql(f"CREATE DATABASE {self.till.database}_kept TEMPLATE {self.till.database}", self.till.database)

    def tearDown(self):
        self.assertEqual([], self.till.complaints)
        self.assertEqual(0, self.till.close())
        if ON_POSTGRESQL:
            sql(f"DROP DATABASE {self.till.database}_kept", self.till.database)

    def begin(self):
        """The till on the data as they were."""
        shutil.rmtree(self.till.data)
        shutil.copytree(self.kept, self.till.data)
        if ON_POSTGRESQL:
            name = self.till.database
            sql(f"DROP DATABASE {name} WITH (FORCE)", name)
            sql(f"CREATE DATABASE {name} TEMPLATE {name}_kept", name)
        self.till.start()

    def shop(self):
        """A tenant with several issue points and keys."""
        form = (profile("duena@example.com"), [("cert", "c.p12", certificate())])
        made = self.till.call("POST", "/v1/register", form=form).json
        tenant, issuers, keys = made["tenant"]["id"], [made["issuer"]["id"]], [made["apiKey"]]
        admin = self.till.admin
        self.assertEqual(200, admin("POST", f"/v1/admin/tenants/{tenant}/verify").status)
        admin("PATCH", f"/v1/admin/tenants/{tenant}/tier", body={"subscriptionTier": "BUSINESS"})
        for point in range(2, POINTS + 1):
            answer = self.till.call("POST", "/v1/issuers", key=keys[0],
                                    body={"branchCode": "001", "issuePointCode": f"{point:03}"})
            self.assertEqual(201, answer.status, answer.text)
            issuers.append(answer.json["issuer"]["id"])
        keys += [self.till.call("POST", "/v1/keys", key=keys[0], body={"label": f"llave {n}"}).json["apiKey"]
                 for n in range(1, KEYS)]
        return tenant, issuers, keys

    def state(self):
        """Everything that a promotion changes, as one word each."""
        admin, tenant, issuers, keys = self.till.admin, self.tenant, self.issuers, self.keys
        old = {self.till.call("GET", "/v1/tenants/me", key=key).status for key in keys}
        listed = admin("GET", f"/v1/admin/tenants/{tenant}/api-keys").json["keys"]
        live = {(k["label"], k["environment"]) for k in listed if k["active"]}
        environment = "production" if old == {401} else "sandbox"
        look = admin("POST", f"/v1/admin/tenants/{tenant}/api-keys",
                     body={"label": "mirar", "environment": environment}).json["apiKey"]
        issued = set()
        for issuer in issuers:
            made = self.till.call("POST", "/v1/documents", key=look, issuer=issuer, body=invoice()).json["document"]
            issued.add((made["accessKey"][23], int(made["sequential"])))
        return {"old keys": old, "live keys": live, "issued": issued}

    def judge(self, state, done):
        environment = "production" if done else "sandbox"
        self.assertEqual({401 if done else 200}, state["old keys"], state)
        self.assertEqual(KEYS, len(state["live keys"]), state)
        self.assertEqual({environment}, {e for _, e in state["live keys"]}, state)
        self.assertEqual({("2", START)} if done else {("1", 1)}, state["issued"], state)

    def test_killed_half_way(self):
        print(f"seed {SEED}, {ROUNDS} rounds", file=sys.stderr)
        dice = random.Random(SEED)
        longest, outcomes = 0.05, []
        for number in range(ROUNDS):
            self.begin()
            body = {"initialSequentials": [{"issuerId": i, "documentType": "01", "sequential": START}
                                           for i in self.issuers]}
            answered = []

            def promote():
                try:
                    answered.append(self.till.call("POST", "/v1/tenants/promote", key=self.keys[0], body=body))
                except (OSError, ValueError):
                    pass  # gone: nobody knows
                except Exception as gone:  # http.client has words of its own for half an answer
                    if type(gone).__module__ != "http.client":
                        raise
            client = threading.Thread(target=promote)
            before = time.monotonic()
            client.start()
            if number == 0:
                client.join(60)
                longest = time.monotonic() - before  # what one takes
            else:
                time.sleep(dice.uniform(0, 2 * longest))  # when the power goes is nobody's choice
            self.till.server.process.send_signal(signal.SIGKILL)
            self.till.server.process.wait()
            client.join(60)
            self.till.stop()
            self.till.start()
            state = self.state()
            done = state["old keys"] == {401}
            if answered:
                self.assertEqual(200, answered[0].status, answered[0].text)
                self.assertTrue(done, "acknowledged, but undone")
            self.judge(state, done)
            self.till.stop()
            outcomes.append(done)
        self.till.start()
        print(f"{outcomes.count(True)} done, {outcomes.count(False)} undone; one takes {1000 * longest:.0f} ms",
              file=sys.stderr)
        self.assertTrue(outcomes[0])


if __name__ == "__main__":
    unittest.main(verbosity=2)
