#pragma once
#include "api/ApiRouter.h"

#include <engine/Document.h>

namespace engine::api {

struct DocumentQuery
{
    DocumentFilter filter;
    int page = 1;
};

// The filters, the order and the page of a list of documents. Unknown parameters are passed over, of repeated ones the
// first counts; VALIDATION_FAILED lists all that are wrong.
Result<DocumentQuery> readDocumentQuery(const RequestTarget& target);

} // namespace engine::api
