"""Every operation of the contract and every documented answer over a real socket. The order of the classes is a story:
a shop registers, grows, sells, and is looked after by the operator."""
import os
import secrets
import sqlite3
import sys
import time
import unittest
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import order_story
from story import CONTRACT, NOWHERE, OTHER_RUC, WIDE, Case, Shop, keyed, of_operator
from till import ON_POSTGRESQL, PASSWORD, RUC, Till, certificate, invoice, profile


def setUpModule():
    Shop.till = Till(CONTRACT, limits=WIDE)


def tearDownModule():
    code = Shop.till.close()
    assert code == 0, f"the till ended with {code}"


class A_Registration(Case):
    def test_01_a_shop_registers(self):
        answer = self.expect(self.register("duena@example.com"), 201)
        Shop.key, Shop.issuer, Shop.tenant = answer["apiKey"], answer["issuer"]["id"], answer["tenant"]["id"]
        self.assertEqual("PENDING_VERIFICATION", answer["tenant"]["status"])
        self.call("GET", "/v1/tenants/me", 200)

    def test_02_again_with_the_same_certificate_gives_a_fresh_key(self):
        answer = self.expect(self.register("Duena@Example.com"), 200)
        self.assertTrue(answer["recovered"])
        self.call("GET", "/v1/tenants/me", 401, "UNAUTHORIZED")
        Shop.key = answer["apiKey"]

    def test_03_again_with_another_certificate_is_refused(self):
        self.expect(self.register("duena@example.com", file="05-ruc-en-san.p12", ruc=OTHER_RUC), 409, "CONFLICT")
        self.call("GET", "/v1/tenants/me", 200)

    def test_04_a_ruc_belongs_to_one_tenant(self):
        self.expect(self.register("otra@example.com"), 409, "CONFLICT")

    def test_05_bad_forms(self):
        self.expect(self.register("mala@example.com", certPassword="nope"), 400, "CERTIFICATE_PASSWORD_INVALID")
        self.expect(self.register("mala@example.com", file="09-truncado.p12"), 400, "CERTIFICATE_INVALID")
        self.expect(self.register("mala@example.com", file="07-caducada.p12"), 400, "CERTIFICATE_EXPIRED")
        self.expect(self.register("no address", ruc="17", branch="1"), 400, "VALIDATION_FAILED")
        self.expect(self.till.call("POST", "/v1/register", form=(profile("mala@example.com"), [])), 400)

    def test_06_links_of_mails(self):
        token = self.till.mail.token_for("duena@example.com")
        self.call("GET", f"/v1/verify-email/check?token={token}", 200, key=None)
        self.assertFalse(self.call("GET", "/v1/verify-email/check?token=" + "0" * 64, 200, key=None)["valid"])
        self.call("GET", "/v1/verify-email/check?token=zz", 400, "VALIDATION_FAILED", key=None)
        self.call("GET", "/v1/verify-email?token=" + "0" * 64, 400, "INVALID_OR_EXPIRED_TOKEN", key=None)
        self.call("GET", "/v1/verify-email?token=zz", 400, "VALIDATION_FAILED", key=None)
        self.call("POST", "/v1/verify-email", 400, "INVALID_OR_EXPIRED_TOKEN", key=None, body={"token": "0" * 64})

    def test_07_before_verification_some_doors_stay_closed(self):
        self.call("POST", "/v1/tenants/promote", 403, "FORBIDDEN", body={})
        self.call("POST", "/v1/keys", 403, "EMAIL_VERIFICATION_REQUIRED", body={"label": "x"})
        self.call("POST", "/v1/issuers", 403, "EMAIL_VERIFICATION_REQUIRED",
                  body={"branchCode": "001", "issuePointCode": "002"})

    def test_08_the_mail_is_sent_again(self):
        self.call("POST", "/v1/resend-verification", 200, key=None, body={"email": "nobody@example.com"})
        self.call("POST", "/v1/resend-verification", 400, key=None, body={"email": "nobody"})
        self.call("POST", "/v1/resend-verification", 429, "RESEND_COOLDOWN", key=None,
                  body={"email": "duena@example.com"})

    def test_09_the_link_verifies_once(self):
        token = self.till.mail.token_for("duena@example.com")
        self.call("GET", f"/v1/verify-email?token={token}", 200, key=None)
        self.call("GET", f"/v1/verify-email?token={token}", 400, "INVALID_OR_EXPIRED_TOKEN", key=None)
        self.assertEqual("ACTIVE", self.call("GET", "/v1/tenants/me", 200)["tenant"]["status"])
        self.call("POST", "/v1/resend-verification", 409, "ALREADY_VERIFIED", key=None,
                  body={"email": "duena@example.com"})

    def test_10_a_second_shop_verifies_by_the_other_way(self):
        answer = self.expect(self.register("vecino@example.com", file="05-ruc-en-san.p12", ruc=OTHER_RUC), 201)
        Shop.other_key, Shop.other_issuer = answer["apiKey"], answer["issuer"]["id"]
        Shop.other_tenant = answer["tenant"]["id"]
        token = self.till.mail.token_for("vecino@example.com")
        self.call("POST", "/v1/verify-email", 200, key=None, body={"token": token})

    def test_11_a_suspended_shop_stays_out(self):
        self.admin("PATCH", f"/v1/admin/tenants/{Shop.other_tenant}/status", 200,
                   body={"status": "SUSPENDED", "reason": "test"})
        self.expect(self.register("vecino@example.com", file="05-ruc-en-san.p12", ruc=OTHER_RUC), 403,
                    "ACCOUNT_SUSPENDED")
        self.call("POST", "/v1/resend-verification", 403, "ACCOUNT_SUSPENDED", key=None,
                  body={"email": "vecino@example.com"})
        self.admin("PATCH", f"/v1/admin/tenants/{Shop.other_tenant}/status", 200, body={"status": "ACTIVE"})


class B_Tenant(Case):
    def test_language(self):
        self.call("PATCH", "/v1/tenants/language", 200, body={"language": "en"})
        self.call("PATCH", "/v1/tenants/language", 200, body={"language": "es"})
        self.call("PATCH", "/v1/tenants/language", 400, "VALIDATION_FAILED", body={"language": "xx"})

    def test_events(self):
        types = [e["eventType"] for e in self.call("GET", "/v1/tenants/events", 200)["events"]]
        self.assertIn("EMAIL_VERIFIED", types)
        self.assertIn("CERTIFICATE_UPLOADED", types)

    def test_retry_with_nothing_to_do(self):
        self.assertEqual(0, self.call("POST", "/v1/tenants/retry-failed-documents", 202)["retried"])


class C_Keys(Case):
    def test_life_of_a_key(self):
        minted = self.call("POST", "/v1/keys", 201, body={"label": "tableta", "scopes": ["documents:read"]})
        token = minted["apiKey"]
        mine = next(k for k in self.call("GET", "/v1/keys", 200)["keys"] if k["label"] == "tableta")
        self.call("GET", "/v1/keys", 403, "INSUFFICIENT_SCOPE", key=token)
        self.call("DELETE", f"/v1/keys/{mine['id']}", 200)
        self.call("GET", "/v1/tenants/me", 401, "UNAUTHORIZED", key=token)
        self.call("DELETE", f"/v1/keys/{mine['id']}", 404, "NOT_FOUND")

    def test_refusals(self):
        self.call("POST", "/v1/keys", 400, "VALIDATION_FAILED", body={"label": "x" * 101})
        self.call("POST", "/v1/keys", 403, "PRODUCTION_KEY_REQUIRES_PROMOTION", body={"environment": "production"})
        narrow = self.call("POST", "/v1/keys", 201, body={"label": "narrow", "scopes": ["keys:manage"]})["apiKey"]
        self.call("POST", "/v1/keys", 403, "SCOPE_ESCALATION_FORBIDDEN", key=narrow,
                  body={"scopes": ["documents:write"]})
        own = next(k for k in self.call("GET", "/v1/keys", 200)["keys"] if k["label"] == "narrow")
        self.call("DELETE", f"/v1/keys/{own['id']}", 400, "SELF_REVOCATION_FORBIDDEN", key=narrow)
        self.call("DELETE", "/v1/keys/x", 400, "VALIDATION_FAILED")
        self.call("DELETE", f"/v1/keys/{own['id']}", 200)


class D_Issuers(Case):
    def test_01_list_and_get(self):
        self.assertEqual([Shop.issuer], [i["id"] for i in self.call("GET", "/v1/issuers", 200)["issuers"]])
        self.call("GET", f"/v1/issuers/{Shop.issuer}", 200)
        self.call("GET", "/v1/issuers/0", 400)
        self.call("PATCH", "/v1/issuers/x/activate", 400)

    def test_02_a_second_point_and_its_limits(self):
        self.admin("PATCH", f"/v1/admin/tenants/{Shop.tenant}/tier", 200, body={"subscriptionTier": "FREE"})
        body = {"branchCode": "001", "issuePointCode": "002"}
        self.call("POST", "/v1/issuers", 402, body=body)
        self.admin("PATCH", f"/v1/admin/tenants/{Shop.tenant}/tier", 200, body={"subscriptionTier": "BUSINESS"})
        made = self.call("POST", "/v1/issuers", 201, body=body)["issuer"]
        self.call("POST", "/v1/issuers", 409, "CONFLICT", body=body)
        self.call("POST", "/v1/issuers", 400, "VALIDATION_FAILED", body={"branchCode": "1"})
        self.call("POST", "/v1/issuers", 404, "SOURCE_ISSUER_NOT_FOUND",
                  body={"branchCode": "009", "issuePointCode": "009", "sourceIssuerId": 999999})
        self.call("PATCH", f"/v1/issuers/{made['id']}", 200, body={"tradeName": "Pan Express"})
        self.call("PATCH", f"/v1/issuers/{made['id']}", 400, body={"tradeName": 5})
        self.call("PATCH", f"/v1/issuers/{made['id']}", 400, body={})
        self.call("DELETE", f"/v1/issuers/{made['id']}", 200)
        self.call("PATCH", f"/v1/issuers/{made['id']}/activate", 200)
        self.call("DELETE", f"/v1/issuers/{made['id']}", 200)
        self.admin("PATCH", f"/v1/admin/tenants/{Shop.tenant}/tier", 200, body={"subscriptionTier": "FREE"})
        self.call("PATCH", f"/v1/issuers/{made['id']}/activate", 402)
        self.admin("PATCH", f"/v1/admin/tenants/{Shop.tenant}/tier", 200, body={"subscriptionTier": "BUSINESS"})
        self.call("DELETE", f"/v1/issuers/{Shop.issuer}", 400, "LAST_ISSUER_CANNOT_BE_REMOVED")

    def test_03_document_types(self):
        place = f"/v1/issuers/{Shop.issuer}/document-types"
        self.call("GET", place, 200)
        self.call("POST", place, 400, body={"documentType": "77"})
        self.admin("PATCH", f"/v1/admin/tenants/{Shop.tenant}/tier", 200, body={"subscriptionTier": "FREE"})
        self.call("POST", place, 402, "DOCUMENT_TYPE_NOT_IN_TIER", body={"documentType": "04"})
        self.admin("PATCH", f"/v1/admin/tenants/{Shop.tenant}/tier", 200, body={"subscriptionTier": "BUSINESS"})
        self.call("POST", place, 200, body={"documentType": "04"})
        self.call("DELETE", place + "/04", 200)
        self.call("DELETE", place + "/04", 404, "DOCUMENT_TYPE_NOT_ENABLED")
        self.call("DELETE", place + "/xx", 400)
        self.call("POST", place, 200, body={"documentType": "04"})

    def test_04_sequentials(self):
        place = f"/v1/issuers/{Shop.issuer}/sequentials"
        self.call("GET", place, 200)
        self.call("GET", "/v1/issuers/x/sequentials", 400)
        self.call("GET", "/v1/issuers/x/document-types", 400)
        self.call("PATCH", place + "/01", 200, body={"environment": "sandbox", "nextSequential": 41})
        self.call("PATCH", place + "/01", 400, "SEQUENTIAL_CANNOT_DECREASE", body={"environment": "sandbox", "nextSequential": 5})

    def test_05_files(self):
        logo = b"\x89PNG\r\n\x1a\n"
        self.call("PATCH", f"/v1/issuers/{Shop.issuer}/logo", 400, form=([], [("logo", "l.png", logo)]))
        good = (Path(os.environ["MOSTRADOR_RESOURCES"]) / "screenshots" / "logo-sample.png")
        if not good.exists():
            import struct
            import zlib
            raw = b"".join(b"\0" + b"\x10\x80\x60" * 64 for _ in range(64))

            def chunk(kind, data):
                return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
            png = (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 64, 64, 8, 2, 0, 0, 0))
                   + chunk(b"IDAT", zlib.compress(raw)) + chunk(b"IEND", b""))
        else:
            png = good.read_bytes()
        self.call("PATCH", f"/v1/issuers/{Shop.issuer}/logo", 200, form=([], [("logo", "l.png", png)]))
        place = f"/v1/issuers/{Shop.issuer}/certificate"
        self.call("PATCH", place, 200, form=([("certPassword", PASSWORD)],
                                             [("cert", "c.p12", certificate("03-sin-cadena.p12"))]))
        self.call("PATCH", place, 400, "CERTIFICATE_PASSWORD_INVALID",
                  form=([("certPassword", "nope")], [("cert", "c.p12", certificate())]))

    def test_06_foreign_and_missing(self):
        rooms = [("GET", ""), ("PATCH", ""), ("DELETE", ""), ("PATCH", "/activate"), ("GET", "/document-types"),
                 ("POST", "/document-types"), ("DELETE", "/document-types/01"), ("GET", "/sequentials"),
                 ("PATCH", "/sequentials/01")]
        for method, room in rooms:
            body = {"": {"tradeName": "x"}, "/document-types": {"documentType": "01"},
                    "/sequentials/01": {"environment": "sandbox", "nextSequential": 99}}.get(room) if method in ("POST", "PATCH") else None
            with self.subTest(method=method, room=room):
                self.call(method, f"/v1/issuers/999999{room}", 404, "ISSUER_NOT_FOUND", body=body)
                answer = self.till.call(method, f"/v1/issuers/{Shop.other_issuer}{room}", key=Shop.key, body=body)
                self.assertIn(answer.status, (403, 404), answer.text)
        for room, name in (("logo", "logo"), ("certificate", "cert")):
            self.call("PATCH", f"/v1/issuers/999999/{room}", 404, "ISSUER_NOT_FOUND",
                      form=([("certPassword", PASSWORD)], [(name, "f", certificate())]))


class E_Catalogs(Case):
    def test_all(self):
        for name, code in (("id-types", "07"), ("payment-methods", "01"), ("term-units", "dias"), ("tax-types", "2")):
            answer = self.call("GET", f"/v1/catalogs/{name}", 200)
            entries = next(v for v in answer.values() if isinstance(v, list))
            self.assertIn(code, [e["code"] for e in entries])
        self.call("GET", "/v1/catalogs/tax-rates", 200)


class F_Documents(Case):
    def test_01_create_and_repeat(self):
        key = {"Idempotency-Key": "caja-1"}
        first = self.create(headers=key)
        self.assertEqual(("000000041", "SIGNED"), (first["sequential"], first["status"]))
        again = self.create(status=200, headers=key)
        self.assertEqual(first["accessKey"], again["accessKey"])
        self.call("POST", "/v1/documents", 409, "CONFLICT", issuer=Shop.issuer, headers=key,
                  body=invoice(additionalInfo=[{"name": "a", "value": "b"}]))

    def test_02_refusals(self):
        self.call("POST", "/v1/documents", 400, "ISSUER_ID_REQUIRED", body=invoice())
        self.call("POST", "/v1/documents", 400, "ISSUER_ID_INVALID", issuer="01", body=invoice())
        self.call("POST", "/v1/documents", 404, "ISSUER_NOT_FOUND", issuer=999999, body=invoice())
        self.call("POST", "/v1/documents", 403, "ISSUER_FORBIDDEN", issuer=Shop.other_issuer, body=invoice())
        self.call("POST", "/v1/documents", 400, "VALIDATION_FAILED", issuer=Shop.issuer, body=invoice(items=[]))
        self.call("POST", "/v1/documents", 400, "BAD_REQUEST", issuer=Shop.issuer, raw=b'{"a":',
                  headers={"Content-Type": "application/json"})
        self.call("POST", "/v1/documents", 400, "BAD_REQUEST", issuer=Shop.issuer, body=invoice(),
                  headers={"Idempotency-Key": " "})

    def test_03_send_and_authorize(self):
        done = self.authorized()
        place = "/" + done["accessKey"]
        self.assertEqual(done["accessKey"], done["authorizationNumber"])
        self.document(place, 200)
        self.document(place + "/send", 400, "INVALID_STATE_TRANSITION", method="POST")
        self.document(place + "/authorize", 400, "INVALID_STATE_TRANSITION")
        self.assertEqual(b"%PDF", self.till.call("GET", f"/v1/documents{place}/ride", key=Shop.key,
                                                  issuer=Shop.issuer).body[:4])
        self.assertIn(b"<factura", self.till.call("GET", f"/v1/documents{place}/xml", key=Shop.key,
                                                       issuer=Shop.issuer).body)
        events = [e["eventType"] for e in self.document(place + "/events", 200)["events"]]
        self.assertEqual(["CREATED", "SENT", "STATUS_CHANGED"], events[:3])
        self.document(place + "/sri-responses", 200)
        self.document(place + "/rebuild", 400, "INVALID_STATE_TRANSITION", method="POST", body=invoice())
        self.document(place + "/send/retry", 409, "NOTHING_TO_RETRY", method="POST")

    def test_04_returned_and_rebuilt(self):
        self.till.play({"operation": "reception", "nth": 1, "action": "code", "code": "35", "text": "ARCHIVO"})
        document = self.create()
        place = "/" + document["accessKey"]
        sent = self.document(place + "/send", 200, method="POST")["document"]
        self.assertEqual(("RETURNED", "DEVUELTA"), (sent["status"], sent["sriStatus"]))
        self.till.play()
        self.document(place + "/rebuild", 400, "VALIDATION_FAILED", method="POST", body=invoice(items=[]))
        rebuilt = self.document(place + "/rebuild", 200, method="POST", body=invoice())["document"]
        self.assertEqual(("SIGNED", document["accessKey"]), (rebuilt["status"], rebuilt["accessKey"]))

    def test_05_the_tax_office_is_away(self):
        document = self.create()
        place = "/" + document["accessKey"]
        self.till.play({"action": "http", "status": 503})
        self.document(place + "/send", 502, "SRI_SUBMISSION_FAILED", method="POST")
        self.till.play()
        self.assertEqual("SIGNED", self.document(place, 200)["document"]["status"])
        self.document(place + "/send", 200, method="POST")
        self.till.play({"action": "http", "status": 503})
        self.document(place + "/authorize", 502, "SRI_SUBMISSION_FAILED")
        self.till.play()

    def test_06_in_the_background(self):
        document = self.create()
        place = "/" + document["accessKey"]
        self.document(place + "/send", 202, method="POST", headers={"Prefer": "respond-async"})
        other = self.create()
        self.document("/" + other["accessKey"] + "/send", 200, method="POST")
        self.document("/" + other["accessKey"] + "/authorize", 202, headers={"Prefer": "respond-async"})

    def test_07_list_and_stats(self):
        page = self.document("?page=1&limit=2", 200)
        self.assertEqual(2, len(page["data"]))
        self.document("?from=31/02/2026", 400, "VALIDATION_FAILED")
        self.document("?limit=101", 400, "VALIDATION_FAILED")
        self.document("?buyerName=ejemplo&sortBy=sequential&sortDir=asc&status=SIGNED", 200)
        self.document("/stats", 200)

    def test_08_not_there(self):
        for method, room in (("GET", ""), ("POST", "/send"), ("POST", "/send/retry"), ("GET", "/authorize"),
                             ("GET", "/ride"), ("GET", "/xml"), ("GET", "/events"), ("GET", "/sri-responses"),
                             ("GET", "/credit-notes"), ("POST", "/email-retry")):
            with self.subTest(room=room):
                self.document(f"/{NOWHERE}{room}", 404, "NOT_FOUND", method=method)
                self.document(f"/123{room}", 400, method=method)
        self.document(f"/{NOWHERE}/rebuild", 404, "NOT_FOUND", method="POST", body=invoice())
        self.document("?status=NONE", 400, "VALIDATION_FAILED")
        self.document("/stats", 404, "ISSUER_NOT_FOUND", issuer=999999)
        self.document("/stats", 400, "ISSUER_ID_INVALID", issuer="x")
        self.document("?page=1", 404, "ISSUER_NOT_FOUND", issuer=999999)
        self.document("/email-retry", 404, "ISSUER_NOT_FOUND", method="POST", issuer=999999)
        self.document("/email-retry", 400, "ISSUER_ID_INVALID", method="POST", issuer="x")

    def test_09_ride_before_authorisation(self):
        place = "/" + self.create()["accessKey"]
        self.document(place + "/ride", 400, "DOCUMENT_NOT_AUTHORIZED")
        self.assertEqual(b"%PDF", self.till.call("GET", f"/v1/documents{place}/ride?unauthorized=allow",
                                                  key=Shop.key, issuer=Shop.issuer).body[:4])

    def test_10_credit_notes(self):
        original = self.authorized()
        number = f"001-001-{original['sequential']}"
        body = invoice(documentType="04", motivo="Devolución parcial",
                       originalDocument={"documentType": "01", "number": number, "issueDate": original["issueDate"]})
        body.pop("payments")
        body["items"][0]["quantity"] = "2"
        note = self.call("POST", "/v1/documents", 201, issuer=Shop.issuer, body=body)["document"]
        self.assertEqual(("04", "23.00"), (note["documentType"], note["total"]))
        self.finish(note["accessKey"])
        summary = self.document(f"/{original['accessKey']}/credit-notes", 200)
        self.assertEqual(("23.00", "92.00"), (summary["creditedTotal"], summary["remaining"]))
        body["items"][0]["quantity"] = "9"
        self.call("POST", "/v1/documents", 400, issuer=Shop.issuer, body=body)

    def test_11_mail(self):
        done = self.authorized()
        place = "/" + done["accessKey"]
        content = self.till.mail.wait_for("cliente@example.com")
        self.assertIn(".pdf", content)
        for _ in range(100):
            if self.document(place, 200)["document"]["email"]["status"] == "SENT":
                break
            time.sleep(0.1)  # the status follows the mail
        self.assertFalse(self.document(place + "/email-retry", 200, method="POST")["result"]["sent"])
        self.assertTrue(self.document(place + "/email-retry?force=true", 200, method="POST")["result"]["sent"])
        self.document("/email-retry", 200, method="POST")

    def test_12_retry_of_what_the_queue_gave_up(self):
        place = "/" + self.create()["accessKey"]
        self.document(place + "/send/retry", 409, "NOTHING_TO_RETRY", method="POST")
        self.till.play({"action": "soap-fault", "code": "Client", "text": "no"})
        self.document(place + "/send", 202, method="POST", headers={"Prefer": "respond-async"})
        for _ in range(300):
            if self.document(place, 200)["document"].get("dispatch", {}).get("status") == "FAILED":
                break
            time.sleep(0.1)  # the queue works in the background
        self.document(place + "/send/retry", 202, method="POST")
        self.till.play()

    def test_13_races(self):
        body = invoice(additionalInfo=[{"name": "race", "value": secrets.token_hex(4)}])

        def create(_):
            return self.till.call("POST", "/v1/documents", key=Shop.key, issuer=Shop.issuer, body=body,
                                  headers={"Idempotency-Key": "race"})
        with ThreadPoolExecutor(10) as pool:
            answers = list(pool.map(create, range(10)))
        self.assertEqual([200] * 9 + [201], sorted(a.status for a in answers))
        key = answers[0].json["document"]["accessKey"]
        with ThreadPoolExecutor(10) as pool:
            sends = list(pool.map(lambda _: self.till.call("POST", f"/v1/documents/{key}/send", key=Shop.key,
                                                           issuer=Shop.issuer), range(10)))
        self.assertEqual([200] + [400] * 9, sorted(a.status for a in sends), [a.text[:200] for a in sends])


class G_Notifications(Case):
    def test_01_read(self):
        rows = []
        for _ in range(100):
            rows = self.call("GET", "/v1/notifications", 200)["notifications"]
            if rows:
                break
            time.sleep(0.1)  # made in the background
        self.assertEqual("DOCUMENT_AUTHORIZED", rows[-1]["type"])
        self.call("POST", f"/v1/notifications/{rows[-1]['id']}/read", 200)
        self.call("POST", f"/v1/notifications/{rows[-1]['id']}/read", 404, "NOT_FOUND")
        self.call("POST", "/v1/notifications/x/read", 400)
        self.call("GET", f"/v1/notifications?sinceId={rows[-1]['id']}", 200)
        self.call("GET", "/v1/notifications?sinceId=x", 400, "ISSUER_ID_INVALID")

    def test_02_preferences(self):
        self.call("GET", "/v1/notifications/preferences", 200)
        self.call("PATCH", "/v1/notifications/preferences", 200,
                  body=[{"type": "QUOTA_WARNING", "enabled": False}])
        self.call("PATCH", "/v1/notifications/preferences", 400, "VALIDATION_FAILED",
                  body=[{"type": "NONE", "enabled": False}])


class H_Orders(order_story.Orders):
    pass


class H_Webhooks(Case):
    def test_life(self):
        made = self.call("POST", "/v1/webhooks", 201, body={"url": "https://erp.example.com/hooks"})
        place = f"/v1/webhooks/{made['endpoint']['id']}"
        self.call("GET", "/v1/webhooks", 200)
        self.call("PATCH", place, 200, body={"active": False})
        self.call("PATCH", place, 400, "VALIDATION_FAILED", body={"url": "http://erp.example.com"})
        self.call("DELETE", place, 200)
        self.call("POST", "/v1/webhooks", 400, "VALIDATION_FAILED", body={"url": "ftp://x"})
        self.call("PATCH", "/v1/webhooks/999999", 404, "WEBHOOK_ENDPOINT_NOT_FOUND", body={})
        self.call("DELETE", "/v1/webhooks/999999", 404, "WEBHOOK_ENDPOINT_NOT_FOUND")
        self.call("DELETE", "/v1/webhooks/x", 400)

    def test_limit(self):
        tenant, key = self.fresh_tenant("ganchos@example.com", "FREE")
        url = {"url": "https://erp.example.com/hooks"}
        self.call("POST", "/v1/webhooks", 201, key=key, body=url)
        self.call("POST", "/v1/webhooks", 402, "WEBHOOK_ENDPOINT_LIMIT_REACHED", key=key, body=url)
        self.admin("PATCH", f"/v1/admin/tenants/{tenant}/tier", 200, body={"subscriptionTier": "STARTER"})
        second = self.call("POST", "/v1/webhooks", 201, key=key, body=url)
        number = second["endpoint"]["id"]
        self.call("DELETE", f"/v1/webhooks/{number}", 200, key=key)
        self.admin("PATCH", f"/v1/admin/tenants/{tenant}/tier", 200, body={"subscriptionTier": "FREE"})
        self.call("PATCH", f"/v1/webhooks/{number}", 402, "WEBHOOK_ENDPOINT_LIMIT_REACHED", key=key,
                  body={"active": True})


class I_Operator(Case):
    def test_tenants(self):
        self.admin("GET", "/v1/admin/tenants", 200)
        self.admin("POST", "/v1/admin/tenants", 409, "CONFLICT", body={"email": "duena@example.com"})
        self.admin("POST", "/v1/admin/tenants", 400, body={"email": "x"})
        for room, name, value in (("tier", "subscriptionTier", "FREE"), ("status", "status", "ACTIVE")):
            self.admin("PATCH", f"/v1/admin/tenants/999999/{room}", 404, "NOT_FOUND", body={name: value})
            self.admin("PATCH", f"/v1/admin/tenants/{Shop.other_tenant}/{room}", 400, body={name: "NONE"})
        self.admin("POST", "/v1/admin/tenants/999999/verify", 404, "NOT_FOUND")
        self.admin("POST", "/v1/admin/tenants/x/verify", 400)
        self.admin("POST", f"/v1/admin/tenants/{Shop.other_tenant}/verify", 200)
        self.admin("POST", "/v1/admin/jobs/notifications", 200)

    def test_keys(self):
        tenant, _ = self.fresh_tenant("llaves@example.com")
        self.admin("GET", "/v1/admin/tenants/999999/api-keys", 404, "NOT_FOUND")
        self.admin("GET", "/v1/admin/tenants/x/api-keys", 400)
        keys = self.admin("GET", f"/v1/admin/tenants/{tenant}/api-keys", 200)["keys"]
        self.admin("POST", "/v1/admin/tenants/999999/api-keys", 404, "NOT_FOUND", body={})
        self.admin("POST", f"/v1/admin/tenants/{tenant}/api-keys", 400, body={"environment": "moon"})
        self.admin("DELETE", f"/v1/admin/api-keys/{keys[0]['id']}", 200)
        self.admin("DELETE", "/v1/admin/api-keys/999999", 404, "NOT_FOUND")
        self.admin("DELETE", "/v1/admin/api-keys/x", 400)

    def test_issuers(self):
        tenant, _ = self.fresh_tenant("sucursal@example.com", "FREE")
        self.admin("GET", "/v1/admin/issuers", 200)

        def add(ruc, point, tenant=Shop.tenant, branch="005", **more):
            fields = [(k, v) for k, v in profile("", ruc=ruc, branch=branch, point=point, **more) if k != "email"]
            return [("tenantId", tenant), *fields]
        source = [("sourceIssuerId", Shop.issuer)]
        self.admin("POST", "/v1/admin/issuers", 201, form=(add(RUC, "001", Shop.tenant) + source, []))
        self.admin("POST", "/v1/admin/issuers", 409, "CONFLICT", form=(add(RUC, "001", Shop.tenant) + source, []))
        self.admin("POST", "/v1/admin/issuers", 400, form=(add(RUC, "002", Shop.tenant), []))
        self.admin("POST", "/v1/admin/issuers", 404, form=(add(RUC, "002", 999999) + source, []))
        files = [("cert", "c.p12", certificate("05-ruc-en-san.p12"))]
        self.admin("PATCH", f"/v1/admin/tenants/{Shop.other_tenant}/tier", 200, body={"subscriptionTier": "FREE"})
        self.admin("POST", "/v1/admin/issuers", 402, form=(add(OTHER_RUC, "002", Shop.other_tenant), files))


class J_Promotion(Case):
    def test_promote(self):
        for issuer in (999999,):
            self.call("POST", "/v1/tenants/promote", 400, "VALIDATION_FAILED", body={
                "initialSequentials": [{"issuerId": issuer, "documentType": "01", "sequential": 1}]})
        sandbox = Shop.key
        promoted = self.call("POST", "/v1/tenants/promote", 200, body={
            "initialSequentials": [{"issuerId": Shop.issuer, "documentType": "01", "sequential": 500}]})
        Shop.key = promoted["apiKeys"][0]["apiKey"]
        self.call("GET", "/v1/tenants/me", 401, key=sandbox)
        self.call("POST", "/v1/tenants/promote", 409, "CONFLICT", body={})
        self.assertEqual("000000500", self.create()["sequential"])
        minted = self.call("POST", "/v1/keys", 201, body={"label": "sand", "environment": "sandbox"})["apiKey"]
        self.call("GET", "/v1/documents", 401, "API_KEY_ENV_MISMATCH", key=minted, issuer=Shop.issuer)

    def test_promote_by_the_operator(self):
        self.admin("POST", f"/v1/admin/tenants/{Shop.other_tenant}/promote", 200, body={})
        self.admin("POST", f"/v1/admin/tenants/{Shop.other_tenant}/promote", 409, "CONFLICT", body={})
        self.admin("POST", "/v1/admin/tenants/999999/promote", 404, "NOT_FOUND", body={})
        self.admin("POST", "/v1/admin/tenants/x/promote", 400, body={})

    def test_z_count(self):
        self.admin("PATCH", f"/v1/admin/tenants/{Shop.tenant}/tier", 200, body={"subscriptionTier": "STARTER"})
        self.assertGreaterEqual(self.call("GET", "/v1/tenants/me", 200)["tenant"]["documentCount"], 1)


class K_Doors(Case):
    def test_no_key_and_a_wrong_one(self):
        for name, method, path, _ in keyed():
            with self.subTest(name):
                for key in (None, "0" * 64, "x"):
                    self.call(method, path, 401, "UNAUTHORIZED", key=key, issuer=Shop.issuer)

    def test_no_secret(self):
        for name, method, path, _ in of_operator():
            with self.subTest(name):
                self.call(method, path, 401, "UNAUTHORIZED", key=None)
                self.call(method, path, 401, "UNAUTHORIZED", key=Shop.key)

    def test_a_key_that_may_nothing_or_is_suspended(self):
        narrow = self.call("POST", "/v1/keys", 201, body={"label": "catalogs", "environment": "production",
                                                          "scopes": ["webhooks:manage"]})["apiKey"]
        others = self.call("POST", "/v1/keys", 201, body={"label": "read", "environment": "production",
                                                          "scopes": ["documents:read"]})["apiKey"]
        self.admin("PATCH", f"/v1/admin/tenants/{Shop.tenant}/status", 200, body={"status": "ACTIVE"})
        for name, method, path, operation in keyed():
            if "403" not in operation["responses"]:
                continue
            with self.subTest(name):
                answers = [self.till.call(method, path, key=key, issuer=Shop.issuer) for key in (narrow, others)]
                free = (name.startswith("list") and "/catalogs/" in path or "/notifications" in path
                        or name == "getDevice")
                if not free:
                    self.assertIn("INSUFFICIENT_SCOPE", [a.code for a in answers])
        self.admin("PATCH", f"/v1/admin/tenants/{Shop.tenant}/status", 200, body={"status": "SUSPENDED"})
        for name, method, path, operation in keyed():
            if "403" not in operation["responses"]:
                continue  # who I am and what happened to me: told to the suspended as well
            with self.subTest(name):
                answer = self.till.call(method, path, key=Shop.key, issuer=Shop.issuer)
                self.assertEqual((403, "ACCOUNT_SUSPENDED"), (answer.status, answer.code), name)
        self.admin("PATCH", f"/v1/admin/tenants/{Shop.tenant}/status", 200, body={"status": "ACTIVE"})

    def test_other_paths(self):
        for method, path, status in (("GET", "/nothing", 404), ("PUT", "/v1/documents", 405), ("GET", "/v1//x", 400)):
            answer = self.till.call(method, path)
            self.assertEqual((status, True), (answer.status, answer.is_problem), path)
        self.assertEqual("DELETE, OPTIONS", self.till.call("OPTIONS", "/v1/keys/1").headers["allow"])
        head = self.till.call("HEAD", "/health")
        self.assertEqual((200, b""), (head.status, head.body))

    def test_health(self):
        self.call("GET", "/health", 200, key=None)


class L_Narrow(unittest.TestCase):
    """A till whose limits are used up at once, and whose database breaks under it."""

    def test_limits(self):
        narrow = {"tiers": {"FREE": {"writesPerMinute": 1, "readsPerMinute": 1, "documents": 0}},
                  "registrationsPerHour": 1, "adminRequestsPerMinute": 30}
        till = Till(CONTRACT, limits=narrow, mail=False)
        try:
            form = (profile("estrecha@example.com"), [("cert", "c.p12", certificate())])
            first = till.call("POST", "/v1/register", form=form)
            self.assertEqual(201, first.status, first.text)
            key, issuer = first.json["apiKey"], first.json["issuer"]["id"]
            self.assertEqual(429, till.call("POST", "/v1/register", form=form).status)
            answer = till.call("POST", "/v1/resend-verification", body={"email": "estrecha@example.com"})
            self.assertEqual((429, "TOO_MANY_REQUESTS"), (answer.status, answer.code))
            self.assertIn("retry-after", answer.headers)
            tenant = first.json["tenant"]["id"]
            till.admin("POST", f"/v1/admin/tenants/{tenant}/verify")
            till.admin("POST", f"/v1/admin/tenants/{tenant}/promote", body={})
            fresh = till.admin("POST", f"/v1/admin/tenants/{tenant}/api-keys", body={"environment": "production"})
            answer = till.call("POST", "/v1/documents", key=fresh.json["apiKey"], issuer=issuer, body=invoice())
            self.assertEqual((402, "QUOTA_EXCEEDED"), (answer.status, answer.code), answer.text)
            key = fresh.json["apiKey"]
            for name, (method, path, operation) in CONTRACT.operations.items():
                if not any("apiKey" in s for s in operation.get("security", [])):
                    continue
                path = (path.replace("{accessKey}", NOWHERE).replace("{id}", str(issuer))
                        .replace("{code}", "01").replace("{documentType}", "01"))
                with self.subTest(name):
                    for _ in range(3):
                        answer = till.call(method, path, key=key, issuer=issuer)
                        if answer.status == 429:
                            break
                    self.assertEqual((429, "TOO_MANY_REQUESTS"), (answer.status, answer.code), answer.text)
                    self.assertEqual("0", answer.headers["x-ratelimit-remaining"])
            for name, method, path, operation in of_operator():
                with self.subTest(name):
                    for _ in range(40):
                        answer = till.admin(method, path)
                        if answer.status == 429:
                            break
                    self.assertEqual((429, "TOO_MANY_REQUESTS"), (answer.status, answer.code), answer.text)
            wrong = {"code": "ABCD2345", "name": "tableta", "kind": "kitchen"}
            with ThreadPoolExecutor(10) as pool:  # each of them waits for its answer
                list(pool.map(lambda _: till.call("POST", "/till/v1/pair", body=wrong), range(10)))
            answer = till.call("POST", "/till/v1/pair", body=wrong)
            self.assertEqual((429, "TOO_MANY_REQUESTS"), (answer.status, answer.code))
            self.assertEqual([], till.complaints)
        finally:
            self.assertEqual(0, till.close())

    @unittest.skipIf(ON_POSTGRESQL, "breaks the file of SQLite")
    def test_a_broken_database(self):
        till = Till(CONTRACT, limits=WIDE, mail=False)
        try:
            form = (profile("rota@example.com"), [("cert", "c.p12", certificate())])
            first = till.call("POST", "/v1/register", form=form)
            key, issuer = first.json["apiKey"], first.json["issuer"]["id"]
            database = sqlite3.connect(till.data / "mostrador.db", timeout=30)
            for table in ("tenants", "api_keys", "verification_tokens", "issuers"):
                database.execute(f"ALTER TABLE {table} RENAME TO {table}_away")
            database.commit()
            for name, (method, path, operation) in CONTRACT.operations.items():
                if "500" not in operation["responses"]:
                    continue
                path = (path.replace("{accessKey}", NOWHERE).replace("{id}", str(issuer))
                        .replace("{code}", "01").replace("{documentType}", "01"))
                body = {"confirmVerifyEmail": {"token": "0" * 64}, "resendVerification": {"email": "rota@example.com"},
                        "adminCreateTenant": {"email": "z@example.com"}, "adminSetTier": {"subscriptionTier": "FREE"},
                        "adminSetStatus": {"status": "ACTIVE"}, "adminCreateKey": {}}.get(name)
                if name in ("verifyEmail", "checkVerifyEmail"):
                    path += "?token=" + "0" * 64
                more = {"form": form} if name == "register" else {}
                if name == "adminCreateIssuer":
                    more["form"] = ([("tenantId", 1), ("sourceIssuerId", issuer)] + [
                        f for f in profile("", branch="007") if f[0] not in ("email", "certPassword")], [])
                secret = any("adminSecret" in s for s in operation.get("security", []))
                with self.subTest(name):
                    answer = till.call(method, path, key=till.secret if secret else key, issuer=issuer, body=body,
                                       good=False, **more)
                    self.assertEqual(500, answer.status, answer.text)
                    self.assertNotIn("detail", answer.json)
            for table in ("settings", "documents"):
                database.execute(f"ALTER TABLE {table} RENAME TO {table}_away")
            database.commit()
            self.assertEqual(503, till.call("GET", "/health").status)
            database.close()
            self.assertEqual([], till.complaints)
        finally:
            till.close()


# Somebody at a window lets a device in: tests/ui/PairingTest.cpp and tests/api/DeviceRoutesTest.cpp.
AT_THE_WINDOW = {"askToPair 202", "pairingOutcome 200", "pairingOutcome 202", "pairingOutcome 401",
                 "pairingOutcome 403"}


class Z_Coverage(unittest.TestCase):
    def test_nothing_is_missing(self):
        lines, missing = CONTRACT.table()
        print("\n".join(lines), file=sys.stderr)
        print(f"{len(CONTRACT.operations)} operations, {len(missing)} documented answers not seen", file=sys.stderr)
        if not ON_POSTGRESQL:
            self.assertEqual([], [each for each in missing if each not in AT_THE_WINDOW])


if __name__ == "__main__":
    unittest.main(verbosity=2)
