"""How a till ends while clients wait for the tax office: in seconds, and nothing of a document is lost or guessed."""
import threading
import time
import unittest

from attack import PATIENCE, Shop
from story import CONTRACT, WIDE
from till import Till, invoice

SECONDS = 10 * PATIENCE  # a call alone may take 30, and is made three times


class Stop(unittest.TestCase):
    def setUp(self):
        self.till = Till(CONTRACT, limits=WIDE, mail=False)
        self.shop = Shop(self.till, "yo@example.com", "1799999990001", "01-simple-aes256.p12", "PROPIO")

    def tearDown(self):
        self.assertEqual(0, self.till.close())

    def call(self, method, room, document=None, **more):
        return self.till.call(method, f"/v1/documents/{document or self.shop.document}{room}", key=self.shop.key,
                              issuer=self.shop.issuer, **more)

    def ends_while(self, operation, calls):
        """The till is told to end when all the calls hang at the tax office. Their answers."""
        self.till.play({"operation": operation, "action": "hang"})
        answers = []
        clients = [threading.Thread(target=lambda call=call: answers.append(self.call(*call))) for call in calls]
        for client in clients:
            client.start()
        keys = {call[2] for call in calls}
        Shop.until(lambda: all(any(line["op"] == operation and "fault" in line for line in self.till.journal(key))
                               for key in keys))
        before = time.monotonic()
        code = self.till.stop()
        took = time.monotonic() - before
        for client in clients:
            client.join(SECONDS)
        print(f"  {len(calls)} calls hung; it ended in {took:.1f} s", flush=True)
        self.assertEqual(0, code)
        self.assertLess(took, SECONDS)
        self.assertEqual([503] * len(calls), [a.status for a in answers])
        self.till.complaints.clear()  # the contract knows no 503: none is given while the till runs
        self.till.play()
        self.till.start()
        return answers

    def made(self, count):
        return [self.shop.ask("POST", "/v1/documents", 201, body=invoice())["document"]["accessKey"]
                for _ in range(count)]

    def becomes(self, document, status):
        Shop.until(lambda: self.call("GET", "", document).json["document"]["status"] == status)

    def test_a_document_stays_signed_and_is_asked_about_before_it_is_sent_again(self):
        document, = self.made(1)
        self.ends_while("reception", [("POST", "/send", document)])
        told = self.call("GET", "", document).json["document"]
        self.assertEqual("SIGNED", told["status"])
        before = len(self.till.journal(document))
        later = self.call("POST", "/send", document, headers={"Prefer": "respond-async"})
        self.assertEqual(202, later.status, later.text)
        self.becomes(document, "AUTHORIZED")
        after = [line["op"] for line in self.till.journal(document)[before:]]
        self.assertEqual("authorization", after[0], after)
        self.assertEqual(1, after.count("reception"), after)

    def test_or_it_is_sent_again_by_its_owner(self):
        document, = self.made(1)
        self.ends_while("reception", [("POST", "/send", document)])
        again = self.call("POST", "/send", document)
        self.assertEqual((200, "RECEIVED"), (again.status, again.json["document"]["status"]), again.text)

    def test_a_question_that_hangs_leaves_it_received(self):
        document, = self.made(1)
        self.assertEqual(200, self.call("POST", "/send", document).status)
        self.ends_while("authorization", [("GET", "/authorize", document)])
        self.assertEqual("RECEIVED", self.call("GET", "", document).json["document"]["status"])
        asked = self.call("GET", "/authorize", document)
        self.assertEqual((200, "AUTHORIZED"), (asked.status, asked.json["document"]["status"]), asked.text)

    def test_more_of_them_than_there_are_threads(self):
        documents = self.made(24)
        self.ends_while("reception", [("POST", "/send", each) for each in documents])
        for each in documents:
            self.assertEqual("SIGNED", self.call("GET", "", each).json["document"]["status"])
        self.assertEqual(200, self.call("POST", "/send", documents[0]).status)


if __name__ == "__main__":
    unittest.main(verbosity=2)
