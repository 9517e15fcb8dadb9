#pragma once

namespace ui {

// The computer itself is cut off, so that it is not the tax office that does not answer.
[[nodiscard]] bool noNetwork();

} // namespace ui
