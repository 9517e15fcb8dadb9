#include "printing/CupsLink.h"

#include <vector>

namespace engine::printing {

HttpLink connectToCups(Milliseconds patience)
{
    HttpLink http(::httpConnect2(::cupsServer(), ::ippPort(), nullptr, AF_UNSPEC, ::cupsEncryption(), 1,
                                 static_cast<int>(patience.count()), nullptr),
                  &::httpClose);
    if (http) {
        const auto giveUp = [](http_t* /*http*/, void* /*unused*/) { return 0; };
        ::httpSetTimeout(http.get(), static_cast<double>(patience.count()) / 1000, giveUp, nullptr);
    }
    return http;
}

IppMessage askCups(http_t* http, ipp_op_t operation, const QString& queue, int job,
                   std::initializer_list<const char*> wanted)
{
    IppMessage request(::ippNewRequest(operation), &::ippDelete);
    if (!queue.isEmpty()) {
        char uri[HTTP_MAX_URI];
        const QByteArray name = queue.toUtf8();
        ::httpAssembleURIf(HTTP_URI_CODING_ALL, uri, sizeof uri, "ipp", nullptr, "localhost", 0, "/printers/%s",
                           name.constData());
        ::ippAddString(request.get(), IPP_TAG_OPERATION, IPP_TAG_URI, "printer-uri", nullptr, uri);
    }
    if (job > 0)
        ::ippAddInteger(request.get(), IPP_TAG_OPERATION, IPP_TAG_INTEGER, "job-id", job);
    ::ippAddString(request.get(), IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", nullptr, ::cupsUser());
    const std::vector<const char*> names(wanted);
    ::ippAddStrings(request.get(), IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes",
                    static_cast<int>(names.size()), nullptr, names.data());
    return {::cupsDoRequest(http, request.release(), "/"), &::ippDelete};
}

} // namespace engine::printing
