// Any request that the gate lets through, on every operation of a real till: path, query, headers and body. The input
// is a head with LF for line ends, an empty line, and the body; {key}, {secret}, {document} and {issuer} stand for the
// till's own. No answer is ever our own mistake, and every answer can be read.
#include "api/RequestHead.h"
#include "fuzz/FuzzTarget.h"
#include "support/ApiTill.h"

#include <QGuiApplication>
#include <QtCore/qresource.h>

namespace {

using namespace engine;
using namespace Qt::StringLiterals;

const QByteArray kInvoice = R"({"documentType":"01","buyer":{"idType":"07","id":"9999999999999",)"
                            R"("name":"CONSUMIDOR FINAL"},"items":[{"mainCode":"A","description":"Pan","quantity":"1",)"
                            R"("unitPrice":"1.00","taxes":[{"code":"2","rateCode":"0","rate":"0.00"}]}],)"
                            R"("payments":[{"method":"01","total":"1.00"}]})";

class Target
{
public:
    Target() : m_app(m_argc, m_argv.data())
    {
        const auto made = m_till.send({"POST",
                                       "/v1/documents",
                                       kInvoice,
                                       m_till.key(),
                                       m_till.shop().id,
                                       {{"content-type", "application/json"}}});
        m_document = made.json()[u"document"][u"accessKey"].toString().toLatin1();
        // Qt makes its caches of fonts when the first page is drawn; made here they outlive the till's threads.
        const auto ride = m_till.get("/v1/documents/" + m_document + "/ride?unauthorized=allow");
        if (m_document.size() != 49 || ride.status() != 200)
            __builtin_trap();
    }

    void play(const QByteArray& input)
    {
        const qsizetype end = input.indexOf("\n\n");
        QByteArray head = filled(end < 0 ? input : input.first(end));
        head.replace('\n', "\r\n");
        api::RequestHead read;
        if (api::parseHead(head, api::HttpLimits(), read))
            return; // the gate keeps it out
        read.request.body = end < 0 ? QByteArray() : filled(input.sliced(end + 2));
        read.request.peer = QHostAddress(QHostAddress::LocalHost);
        read.request.id = "fuzz";
        judge(m_till.answer(read.request));
        // An operator may close the shop; the next input finds it open.
        if (head.contains("/status"))
            m_till.admin("PATCH", "/v1/admin/tenants/1/status", {{u"status"_s, u"ACTIVE"_s}});
    }

private:
    QByteArray filled(QByteArray bytes) const
    {
        return bytes.replace("{key}", m_till.key().toLatin1())
            .replace("{secret}", tests::ApiTill::kAdminSecret)
            .replace("{document}", m_document)
            .replace("{issuer}", QByteArray::number(m_till.shop().id));
    }
    static void judge(const api::HttpResponse& response)
    {
        const bool ours = response.status == 500 || response.status < 200 || response.status > 599;
        const bool json = response.contentType.contains("json");
        if (ours || (json && QJsonDocument::fromJson(response.body).isNull()))
            __builtin_trap();
        if (response.status >= 400 && response.contentType != "application/problem+json")
            __builtin_trap();
    }

    int m_argc = 1;
    std::array<char*, 2> m_argv = {const_cast<char*>("fuzz"), nullptr};
    QGuiApplication m_app; // for the fonts of what is drawn
    tests::ApiTill m_till;
    QByteArray m_document;
};

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static Target target;
    target.play(fuzz::bytes(data, size));
    return 0;
}
