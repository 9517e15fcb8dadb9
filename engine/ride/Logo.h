#pragma once
#include <engine/Result.h>

#include <QByteArray>

class QImage;

namespace engine::ride {

inline constexpr qsizetype kMaxLogoBytes = 500 * 1024;

// A picture somebody sent, really decoded: what the RIDE prints of it, PNG and JPEG as they came, a PNG that holds
// much beside its picture without that, the first picture of a GIF as PNG. INVALID_FILE_UPLOAD says what is wrong: too
// many bytes or pixels, another format, damaged. Any thread.
Result<QByteArray> checkedLogo(const QByteArray& picture);

// The same picture for printing, on white and no larger than the paper needs; null for anything but PNG and JPEG and
// for what cannot be read: a logo is decoration.
QImage printableLogo(const QByteArray& picture);

} // namespace engine::ride
