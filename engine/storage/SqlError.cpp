#include "storage/SqlError.h"

#include <QRegularExpression>
#include <QStorageInfo>

namespace engine::storage {

using namespace Qt::StringLiterals;

namespace {

// Primary and extended result codes, https://www.sqlite.org/rescode.html
constexpr int kSqliteBusy = 5;
constexpr int kSqliteLocked = 6;
constexpr int kSqliteReadOnly = 8;
constexpr int kSqliteIoError = 10;
constexpr int kSqliteCorrupt = 11;
constexpr int kSqliteFull = 13;
constexpr int kSqliteCantOpen = 14;
constexpr int kSqliteConstraint = 19;
constexpr int kSqliteNotADatabase = 26;
constexpr int kSqlitePrimaryKey = 1555;
constexpr int kSqliteTrigger = 1811;
constexpr int kSqliteUnique = 2067;
constexpr int kSqliteRowId = 2579;
constexpr qint64 kNothingLeft = 1024 * 1024; // bytes; below this a failed write is taken for a full disk

QString firstLine(const QString& text)
{
    return text.section(u'\n', 0, 0).simplified();
}

// Triggers of the migrations raise `CODE: words`.
Error raisedByTrigger(const QString& line)
{
    static const QRegularExpression pattern(u"([A-Z][A-Z_]{4,}): "_s);
    auto matches = pattern.globalMatch(line);
    while (matches.hasNext()) {
        const auto match = matches.next();
        if (const auto code = errorCodeFromName(match.captured(1)))
            return {*code, line.mid(match.capturedEnd())};
    }
    return {ErrorCode::INTERNAL_ERROR, u"database: "_s + line};
}

Error fromSqlite(const DriverError& error)
{
    const QString line = firstLine(error.text);
    const int code = error.nativeCode.toInt();
    switch (code & 0xff) {
    case kSqliteBusy:
    case kSqliteLocked:
        return {ErrorCode::DATABASE_UNAVAILABLE, u"the database file is locked by another process ("_s + line + u')'};
    case kSqliteReadOnly:
        return {ErrorCode::DATA_FOLDER_READ_ONLY,
                u"the database file or its folder cannot be written: "_s + error.folder + u" ("_s + line + u')'};
    case kSqliteCantOpen:
        return {ErrorCode::DATA_FOLDER_READ_ONLY,
                u"the database file cannot be opened or created in "_s + error.folder + u" ("_s + line + u')'};
    case kSqliteFull:
        return {ErrorCode::DISK_FULL, u"no space left for the database in "_s + error.folder};
    case kSqliteIoError: {
        const QStorageInfo disk(error.folder);
        if (disk.isValid() && disk.bytesAvailable() < kNothingLeft)
            return {ErrorCode::DISK_FULL, u"no space left for the database in "_s + error.folder};
        return {ErrorCode::DATABASE_UNAVAILABLE, u"reading or writing the disk failed in "_s + error.folder + u" ("_s +
                                                     line + u' ' + error.nativeCode + u')'};
    }
    case kSqliteCorrupt:
    case kSqliteNotADatabase:
        return {ErrorCode::DATABASE_DAMAGED,
                u"the database file is damaged: "_s + line + u"; restore the last backup"_s};
    case kSqliteConstraint:
        if (code == kSqliteUnique || code == kSqlitePrimaryKey || code == kSqliteRowId)
            return {ErrorCode::UNIQUE_VIOLATION, line};
        if (code == kSqliteTrigger)
            return raisedByTrigger(line);
        break;
    default:
        break;
    }
    return {ErrorCode::INTERNAL_ERROR, u"database: "_s + line + u" ("_s + error.nativeCode + u')'};
}

// SQLSTATE classes, PostgreSQL manual appendix A.
Error fromPostgres(const DriverError& error)
{
    const QString line = firstLine(error.text);
    const QString& state = error.nativeCode;
    if (error.connectionLost || state.startsWith(u"08") || state.startsWith(u"57P"))
        return {ErrorCode::DATABASE_UNAVAILABLE, u"the database server cannot be reached: "_s + line};
    if (state == u"23505")
        return {ErrorCode::UNIQUE_VIOLATION, line};
    if (state == u"P0001")
        return raisedByTrigger(line);
    if (state == u"53100")
        return {ErrorCode::DISK_FULL, u"no space left on the database server: "_s + line};
    if (state.startsWith(u"53"))
        return {ErrorCode::DATABASE_UNAVAILABLE, u"the database server has no room for another connection: "_s + line};
    if (state == u"57014" || state == u"55P03")
        return {ErrorCode::DATABASE_UNAVAILABLE, u"the database server did not answer in time: "_s + line};
    if (state.startsWith(u"40"))
        return {ErrorCode::DATABASE_UNAVAILABLE, u"two processes got in each other's way, try again: "_s + line};
    if (state == u"25006" || state == u"42501")
        return {ErrorCode::DATA_FOLDER_READ_ONLY, u"the database does not let this user write: "_s + line};
    if (state == u"XX001" || state == u"XX002")
        return {ErrorCode::DATABASE_DAMAGED, u"the database is damaged: "_s + line};
    return {ErrorCode::INTERNAL_ERROR, u"database: "_s + line + u" ("_s + state + u')'};
}

} // namespace

Error errorFrom(const DriverError& error)
{
    return error.dialect == Dialect::Sqlite ? fromSqlite(error) : fromPostgres(error);
}

} // namespace engine::storage
