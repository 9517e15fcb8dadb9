#include "StorageContract.h"

#include "access/IssuerRepository.h"
#include "invoicing/EventRepository.h"
#include "invoicing/SriResponseRepository.h"

namespace contract {

using namespace engine;
using invoicing::Authorization;
using invoicing::DocumentRepository;
using invoicing::NewDocumentRow;

class DocumentContract : public SchemaContract
{
protected:
    DocumentRepository documents() { return {*m_db, kTenant}; }
    void insert(qint32 sequential) { ASSERT_OK(documents().insert(sampleDocument(m_issuer, sequential))); }
    DocumentStatus statusOf(qint32 sequential)
    {
        const auto row = documents().findByAccessKey(keyFor(sequential));
        return row ? row->summary.status : DocumentStatus::Signed;
    }
    Result<qint64> set(const QString& assignment, qint32 sequential)
    {
        return m_db->exec(u"UPDATE documents SET "_s + assignment + u" WHERE access_key = ?"_s,
                          {keyFor(sequential).text()});
    }
    // Walks a fresh document to a state by allowed moves.
    void reach(qint32 sequential, DocumentStatus wanted)
    {
        insert(sequential);
        const AccessKey key = keyFor(sequential);
        using enum DocumentStatus;
        if (wanted == Signed)
            return;
        ASSERT_OK(
            documents().move(key, Signed, wanted == PendingSend || wanted == Returned ? wanted : Received, at(1)));
        if (wanted == NotAuthorized) {
            ASSERT_OK(documents().move(key, Received, NotAuthorized, at(2)));
        }
        if (wanted == Authorized) {
            ASSERT_OK(documents().setAuthorization(key, {key.text(), u"2026-11-21T10:00:00-05:00"_s, "<a/>"}, Received,
                                                   at(2)));
        }
    }
};
ON_BOTH_DATABASES(DocumentContract);

DocumentFilter byPage(int limit, int offset)
{
    DocumentFilter filter;
    filter.limit = limit;
    filter.offset = offset;
    return filter;
}

DocumentFilter byText(const QString& text, std::optional<DocumentStatus> status = {})
{
    DocumentFilter filter;
    filter.text = text;
    filter.status = status;
    return filter;
}

DocumentFilter byIssuer(IssuerId issuer)
{
    DocumentFilter filter;
    filter.issuer = issuer;
    return filter;
}

DocumentFilter byDates(QDate from, QDate to)
{
    DocumentFilter filter;
    filter.from = from;
    filter.to = to;
    return filter;
}

constexpr DocumentStatus kAllStatuses[] = {DocumentStatus::Signed,     DocumentStatus::PendingSend,
                                           DocumentStatus::Received,   DocumentStatus::Returned,
                                           DocumentStatus::Authorized, DocumentStatus::NotAuthorized};

TEST_P(DocumentContract, ComesBackAsItWasStored)
{
    NewDocumentRow row = sampleDocument(m_issuer, 42);
    row.idempotencyKey = u"sale-42"_s;
    ASSERT_OK(documents().insert(row));
    const auto found = documents().findByAccessKey(row.accessKey);
    ASSERT_OK(found);
    const DocumentSummary& summary = found->summary;
    EXPECT_EQ(summary.accessKey, row.accessKey);
    EXPECT_EQ(summary.issuerId, m_issuer);
    EXPECT_EQ(summary.target, SriTarget::Test);
    EXPECT_EQ(summary.type, DocumentType::Invoice);
    EXPECT_EQ(summary.number, u"001-002-000000042"_s);
    EXPECT_EQ(summary.sequential, 42);
    EXPECT_EQ(summary.status, DocumentStatus::Signed);
    EXPECT_EQ(summary.issueDate, QDate(2026, 11, 21));
    EXPECT_EQ(summary.total.cents(), 11542);
    EXPECT_EQ(summary.buyerIdType, IdType::Cedula);
    EXPECT_EQ(summary.buyerId, row.content.buyerId);
    EXPECT_EQ(summary.buyerName, row.content.buyerName);
    EXPECT_EQ(summary.buyerEmail, row.content.buyerEmail);
    EXPECT_EQ(summary.createdAt, row.createdAt);
    EXPECT_FALSE(summary.needsPerson);
    EXPECT_TRUE(summary.authorizationNumber.isEmpty());
    EXPECT_EQ(found->payloadHash, row.content.payloadHash);
    EXPECT_EQ(found->idempotencyKey, u"sale-42"_s);
    EXPECT_EQ(found->id.size(), 36);
    EXPECT_EQ(documents().signedXml(row.accessKey).value_or({}), row.content.signedXml);
    EXPECT_EQ(documents().requestPayload(row.accessKey).value_or({}), row.content.requestPayload);
    const auto authorization = documents().authorizationXml(row.accessKey);
    ASSERT_OK(authorization);
    EXPECT_TRUE(authorization->isEmpty());
}

TEST_P(DocumentContract, WhatIsNotThereIsNotFound)
{
    ASSERT_FAILS(documents().findByAccessKey(keyFor(7)), NOT_FOUND);
    ASSERT_FAILS(documents().signedXml(keyFor(7)), NOT_FOUND);
    ASSERT_FAILS(documents().move(keyFor(7), DocumentStatus::Signed, DocumentStatus::Received, at(0)), NOT_FOUND);
    ASSERT_FAILS(documents().setNeedsPerson(keyFor(7), true, at(0)), NOT_FOUND);
    const auto byKey = documents().findByIdempotencyKey(m_issuer, Environment::Test, u"x"_s);
    ASSERT_OK(byKey);
    EXPECT_FALSE(*byKey);
    insert(7);
    DocumentRepository foreign(*m_db, storage::TenantScope(2));
    ASSERT_FAILS(foreign.findByAccessKey(keyFor(7)), NOT_FOUND);
    EXPECT_EQ(foreign.list({}).value_or({}).total, 0);
}

TEST_P(DocumentContract, NumberKeyAndIdempotencyKeyAreTakenOnce)
{
    NewDocumentRow row = sampleDocument(m_issuer, 1);
    row.idempotencyKey = u"k"_s;
    ASSERT_OK(documents().insert(row));
    ASSERT_FAILS(documents().insert(row), UNIQUE_VIOLATION);

    NewDocumentRow second = sampleDocument(m_issuer, 2);
    second.idempotencyKey = u"k"_s;
    ASSERT_FAILS(documents().insert(second), UNIQUE_VIOLATION);
    second.idempotencyKey = std::nullopt;
    ASSERT_OK(documents().insert(second));
    ASSERT_OK(documents().insert(sampleDocument(m_issuer, 3))); // absent keys do not meet

    NewDocumentRow production = sampleDocument(m_issuer, 2);
    production.accessKey = keyFor(2, Environment::Production);
    production.target = SriTarget::Production;
    production.idempotencyKey = u"k"_s;
    ASSERT_OK(documents().insert(production)); // scope: issuer and environment

    const auto found = documents().findByIdempotencyKey(m_issuer, Environment::Production, u"k"_s);
    ASSERT_OK(found);
    ASSERT_TRUE(*found);
    EXPECT_EQ((*found)->summary.accessKey, production.accessKey);
    const auto byNumber = documents().findByNumber(m_issuer, Environment::Test, DocumentType::Invoice, 2);
    ASSERT_OK(byNumber);
    ASSERT_TRUE(*byNumber);
    EXPECT_EQ((*byNumber)->summary.accessKey, second.accessKey);
}

TEST_P(DocumentContract, TheDatabaseAllowsTheMovesOfTheProgramAndNoOther)
{
    qint32 sequential = 0;
    for (const DocumentStatus from : kAllStatuses) {
        for (const DocumentStatus to : kAllStatuses) {
            reach(++sequential, from);
            ASSERT_EQ(statusOf(sequential), from);
            // Straight to the table, past every check of the program.
            const QString extra = to == DocumentStatus::Authorized
                                      ? u", authorization_number = COALESCE(authorization_number, 'n')"_s
                                      : QString();
            const auto moved = set(u"status = '"_s + documentStatusName(to) + u'\'' + extra, sequential);
            const QString what = documentStatusName(from) + u" -> "_s + documentStatusName(to);
            EXPECT_EQ(moved.has_value(), canMove(from, to)) << qPrintable(what);
            if (!moved) {
                EXPECT_EQ(moved.error().code, ErrorCode::INVALID_STATE_TRANSITION) << qPrintable(what);
            }
            EXPECT_EQ(statusOf(sequential), moved ? to : from) << qPrintable(what);
        }
    }
    const auto rows = m_db->query(u"SELECT from_status, to_status FROM status_transitions"_s);
    ASSERT_OK(rows);
    EXPECT_EQ(static_cast<size_t>(rows->size()), allowedTransitions().size());
}

TEST_P(DocumentContract, AMoveNamesWhereItComesFrom)
{
    insert(1);
    ASSERT_OK(documents().move(keyFor(1), DocumentStatus::Signed, DocumentStatus::PendingSend, at(5)));
    ASSERT_FAILS(documents().move(keyFor(1), DocumentStatus::Signed, DocumentStatus::PendingSend, at(6)),
                 INVALID_STATE_TRANSITION);
    ASSERT_FAILS(documents().move(keyFor(1), DocumentStatus::PendingSend, DocumentStatus::Signed, at(6)),
                 INVALID_STATE_TRANSITION);
    EXPECT_EQ(statusOf(1), DocumentStatus::PendingSend);
}

TEST_P(DocumentContract, ADocumentStartsSigned)
{
    using enum DocumentStatus;
    qint32 sequential = 0;
    for (const DocumentStatus status : kAllStatuses) {
        NewDocumentRow row = sampleDocument(m_issuer, ++sequential);
        row.status = status;
        const auto done = documents().insert(row);
        EXPECT_EQ(done.has_value(), status == Signed || status == PendingSend)
            << qPrintable(documentStatusName(status));
    }
}

TEST_P(DocumentContract, WhatNamesADocumentNeverChanges)
{
    insert(1);
    for (const QString& change :
         {u"id = 'x'"_s, u"issuer_id = issuer_id + 1"_s, u"environment = 2"_s, u"target = 'production'"_s,
          u"document_type = '04'"_s, u"branch_code = '009'"_s, u"issue_point_code = '009'"_s, u"sequential = 2"_s,
          u"access_key = 'x'"_s, u"issue_date = '2026-11-22'"_s, u"idempotency_key = 'new'"_s, u"created_at = 'x'"_s,
          u"tenant_id = 2"_s, u"signed_xml = signed_xml || signed_xml"_s, u"request_payload = 'x'"_s,
          u"payload_hash = 'x'"_s, u"total_cents = 1"_s, u"buyer_id = 'x'"_s, u"buyer_name = 'x'"_s})
        EXPECT_EQ(set(change, 1).has_value() ? ErrorCode::INTERNAL_ERROR : set(change, 1).error().code,
                  ErrorCode::CONFLICT)
            << qPrintable(change);
    EXPECT_TRUE(set(u"buyer_email = 'new@example.com'"_s, 1).has_value());
    ASSERT_FAILS(m_db->exec(u"DELETE FROM documents"_s), CONFLICT);
}

TEST_P(DocumentContract, AnAuthorizationIsWrittenOnce)
{
    reach(1, DocumentStatus::Received);
    const Authorization authorization{keyFor(1).text(), u"2026-11-21T10:15:00-05:00"_s, QByteArray("<autorizacion/>")};
    ASSERT_FAILS(documents().setAuthorization(keyFor(1), authorization, DocumentStatus::PendingSend, at(2)),
                 INVALID_STATE_TRANSITION);
    ASSERT_OK(documents().setNeedsPerson(keyFor(1), true, at(2)));
    ASSERT_OK(documents().setAuthorization(keyFor(1), authorization, DocumentStatus::Received, at(3)));
    const auto row = documents().findByAccessKey(keyFor(1));
    ASSERT_OK(row);
    EXPECT_EQ(row->summary.status, DocumentStatus::Authorized);
    EXPECT_EQ(row->summary.authorizationNumber, authorization.number);
    EXPECT_EQ(row->summary.authorizationDate, authorization.date);
    EXPECT_FALSE(row->summary.needsPerson);
    EXPECT_EQ(documents().authorizationXml(keyFor(1)).value_or({}), authorization.xml);
    ASSERT_FAILS(documents().setAuthorization(keyFor(1), authorization, DocumentStatus::Received, at(4)),
                 INVALID_STATE_TRANSITION);
    for (const QString& change : {u"authorization_number = 'x'"_s, u"authorization_number = NULL"_s,
                                  u"authorization_date = 'x'"_s, u"authorization_xml = NULL"_s})
        ASSERT_FAILS(set(change, 1), CONFLICT);
    insert(2);
    ASSERT_FAILS(documents().setAuthorization(keyFor(2), authorization, DocumentStatus::Signed, at(4)),
                 INVALID_STATE_TRANSITION);
}

TEST_P(DocumentContract, ARebuildReplacesTheContentOnly)
{
    reach(1, DocumentStatus::Returned);
    ASSERT_OK(documents().setNeedsPerson(keyFor(1), true, at(2)));
    EXPECT_EQ(documents().countNeedsPerson().value_or(-1), 1);
    invoicing::DocumentContent content;
    content.total = Money::fromCents(999);
    content.buyerIdType = IdType::Ruc;
    content.buyerId = u"1790016919001"_s;
    content.buyerName = u"Cía. Órbita"_s;
    content.signedXml = "<new/>";
    content.requestPayload = "{}";
    content.payloadHash = u"bb"_s;
    ASSERT_FAILS(documents().replaceForRebuild(keyFor(1), content, DocumentStatus::NotAuthorized, at(3)),
                 INVALID_STATE_TRANSITION);
    ASSERT_OK(documents().replaceForRebuild(keyFor(1), content, DocumentStatus::Returned, at(3)));
    const auto row = documents().findByAccessKey(keyFor(1));
    ASSERT_OK(row);
    EXPECT_EQ(row->summary.status, DocumentStatus::Signed);
    EXPECT_EQ(row->summary.sequential, 1);
    EXPECT_EQ(row->summary.total.cents(), 999);
    EXPECT_EQ(row->summary.buyerName, content.buyerName);
    EXPECT_EQ(row->payloadHash, u"bb"_s);
    EXPECT_FALSE(row->summary.needsPerson);
    EXPECT_EQ(documents().signedXml(keyFor(1)).value_or({}), content.signedXml);
    EXPECT_EQ(documents().list(byText(u"orbita"_s)).value_or({}).total, 1);
    ASSERT_FAILS(documents().replaceForRebuild(keyFor(1), content, DocumentStatus::Signed, at(3)),
                 INVALID_STATE_TRANSITION);
}

TEST_P(DocumentContract, ListsNewestFirstByPage)
{
    for (qint32 n = 1; n <= 25; ++n)
        insert(n);
    NewDocumentRow sameMoment = sampleDocument(m_issuer, 26);
    sameMoment.createdAt = at(25);
    ASSERT_OK(documents().insert(sameMoment));
    const auto page = documents().list(byPage(10, 0));
    ASSERT_OK(page);
    EXPECT_EQ(page->total, 26);
    ASSERT_EQ(page->rows.size(), 10);
    EXPECT_EQ(page->rows.at(0).sequential, 26);
    EXPECT_EQ(page->rows.at(1).sequential, 25);
    const auto last = documents().list(byPage(10, 20));
    ASSERT_OK(last);
    ASSERT_EQ(last->rows.size(), 6);
    EXPECT_EQ(last->rows.last().sequential, 1);
}

TEST_P(DocumentContract, FindsByStatusDateIssuerAndText)
{
    for (qint32 n = 1; n <= 3; ++n)
        insert(n);
    NewDocumentRow other = sampleDocument(m_issuer, 1234);
    other.content.buyerName = u"50%_Descuento GÜITRA"_s;
    other.content.buyerId = u"0912345678"_s;
    ASSERT_OK(documents().insert(other));
    ASSERT_OK(documents().move(keyFor(2), DocumentStatus::Signed, DocumentStatus::Received, at(9)));

    const auto total = [this](const DocumentFilter& filter) {
        const auto found = documents().list(filter);
        return found ? found->total : -1;
    };
    EXPECT_EQ(total(byText({}, DocumentStatus::Received)), 1);
    EXPECT_EQ(total(byText({}, DocumentStatus::Authorized)), 0);
    EXPECT_EQ(total(byIssuer(m_issuer)), 4);
    EXPECT_EQ(total(byIssuer(m_issuer + 1)), 0);
    EXPECT_EQ(total(byDates(QDate(2026, 11, 21), QDate(2026, 11, 21))), 4);
    EXPECT_EQ(total(byDates(QDate(2026, 11, 22), {})), 0);
    EXPECT_EQ(total(byDates(QDate(2026, 11, 22), QDate(2026, 11, 20))), 0);
    EXPECT_EQ(total(byText(u"INIGUEZ"_s)), 3);
    EXPECT_EQ(total(byText(u"güitra"_s)), 1);
    EXPECT_EQ(total(byText(u"50%_"_s)), 1);
    EXPECT_EQ(total(byText(u"%"_s)), 1);
    EXPECT_EQ(total(byText(u"_"_s)), 1);
    EXPECT_EQ(total(byText(u"!"_s)), 0);
    EXPECT_EQ(total(byText(u"'; DROP TABLE documents; --"_s)), 0);
    EXPECT_EQ(total(byText(u"1234"_s)), 1);
    EXPECT_EQ(total(byText(u"001-002-000001234"_s)), 1);
    EXPECT_EQ(total(byText(u"001-009-000001234"_s)), 0);
    EXPECT_EQ(total(byText(u"17100"_s)), 3);
    EXPECT_EQ(total(byText(keyFor(3).text())), 1);
    EXPECT_EQ(total(byText(u"peña"_s, DocumentStatus::Received)), 1);
    const auto counts = documents().countByStatus({DocumentStatus::Signed, DocumentStatus::Received});
    ASSERT_OK(counts);
    EXPECT_EQ(counts->value(DocumentStatus::Signed), 3);
    EXPECT_EQ(counts->value(DocumentStatus::Received), 1);
}

TEST_P(DocumentContract, TheNewestAuthorizedDocumentSaysWhereTheShopStandsInTime)
{
    ASSERT_OK(documents().latestAuthorizedDate(SriTarget::Test));
    EXPECT_FALSE(documents().latestAuthorizedDate(SriTarget::Test)->isValid());
    reach(1, DocumentStatus::Authorized);
    const QDate first = keyFor(1).parts().issueDate;
    auto later = sampleDocument(m_issuer, 2);
    auto parts = later.accessKey.parts();
    parts.issueDate = first.addDays(1);
    later.accessKey = *AccessKey::make(parts);
    later.createdAt = later.createdAt.addDays(1);
    ASSERT_OK(documents().insert(later));
    EXPECT_EQ(documents().latestAuthorizedDate(SriTarget::Test).value_or({}), first);
    const AccessKey& key = later.accessKey;
    ASSERT_OK(documents().move(key, DocumentStatus::Signed, DocumentStatus::Received, at(1)));
    ASSERT_OK(documents().setAuthorization(key, {key.text(), u"2026-11-22T10:00:00-05:00"_s, "<a/>"},
                                           DocumentStatus::Received, at(2)));
    EXPECT_EQ(documents().latestAuthorizedDate(SriTarget::Test).value_or({}), parts.issueDate);
    EXPECT_FALSE(documents().latestAuthorizedDate(SriTarget::Production)->isValid());
}

TEST_P(DocumentContract, EventsAreAddedAndStay)
{
    insert(1);
    invoicing::EventRepository events(*m_db, kTenant);
    DocumentEvent created;
    created.type = u"CREATED"_s;
    created.to = DocumentStatus::Signed;
    created.detail = {{u"accessKey"_s, keyFor(1).text()}, {u"sequential"_s, 1}};
    created.at = at(1);
    ASSERT_OK(events.append(keyFor(1), created));
    ASSERT_OK(events.append(keyFor(1), {0, u"SENT"_s, DocumentStatus::Signed, DocumentStatus::Received, {}, at(2)}));
    const auto list = events.list(keyFor(1));
    ASSERT_OK(list);
    ASSERT_EQ(list->size(), 2);
    EXPECT_EQ(list->at(0).type, u"CREATED"_s);
    EXPECT_FALSE(list->at(0).from);
    EXPECT_EQ(list->at(0).to, DocumentStatus::Signed);
    EXPECT_EQ(list->at(0).detail, created.detail);
    EXPECT_EQ(list->at(0).at, created.at);
    EXPECT_EQ(list->at(1).from, DocumentStatus::Signed);
    EXPECT_LT(list->at(0).id, list->at(1).id);
    ASSERT_FAILS(m_db->exec(u"UPDATE document_events SET type = 'x'"_s), CONFLICT);
    ASSERT_FAILS(m_db->exec(u"DELETE FROM document_events"_s), CONFLICT);
    EXPECT_FALSE(events.append(keyFor(99), created)) << "an event belongs to a document";
}

TEST_P(DocumentContract, AnswersOfTheTaxOfficeAreAddedAndStay)
{
    insert(1);
    invoicing::SriResponseRepository responses(*m_db, kTenant);
    const SriMessage warning{u"60"_s, u"ESTE PROCESO FUE \"REALIZADO\""_s, u"Ambiente de pruebas ñ"_s,
                             u"ADVERTENCIA"_s};
    ASSERT_OK(responses.append(
        keyFor(1),
        {0, u"RECEPTION"_s, u"DEVUELTA"_s, {warning, {u"39"_s, u"x"_s, {}, u"ERROR"_s}}, "<soap/>", 200, at(1)}));
    EXPECT_EQ(responses.latestMessages(keyFor(1)).value_or({}).size(), 2);
    EXPECT_EQ(documents().findByAccessKey(keyFor(1))->summary.messages.value(0), warning);
    ASSERT_OK(responses.append(keyFor(1), {0, u"AUTHORIZATION"_s, {}, {}, QByteArray("\0\xff", 2), 503, at(2)}));
    EXPECT_TRUE(documents().list({}).value_or({}).rows.at(0).messages.isEmpty());
    const auto list = responses.list(keyFor(1));
    ASSERT_OK(list);
    ASSERT_EQ(list->size(), 2);
    EXPECT_EQ(list->at(0).httpStatus, 503);
    EXPECT_EQ(list->at(0).raw, QByteArray("\0\xff", 2));
    EXPECT_EQ(list->at(1).messages.value(0), warning);
    ASSERT_FAILS(m_db->exec(u"UPDATE sri_responses SET state = 'x'"_s), CONFLICT);
    ASSERT_FAILS(m_db->exec(u"DELETE FROM sri_responses"_s), CONFLICT);
}

} // namespace contract
