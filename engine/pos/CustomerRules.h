#pragma once
#include "core/FieldErrors.h"

#include <engine/Product.h>

namespace engine::pos {

// Blanks and control characters out, letters of the identification large, addresses as they are stored.
Customer cleanCustomer(Customer customer);
// What a customer may not be written down with; the members are those of Customer, `email[1]` the second address.
core::FieldErrors customerErrors(const Customer& customer);

} // namespace engine::pos
