#include "issuers/CertificatePicker.h"

#include "common/Async.h"
#include "common/Controls.h"
#include "common/Dialogs.h"
#include "common/Files.h"
#include "common/Format.h"
#include "common/Theme.h"
#include "common/Words.h"

#include <QFileInfo>
#include <QLineEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr qint64 kLargestP12 = 2 * 1024 * 1024;
}

CertificatePicker::CertificatePicker(const Services& services, Dialogs& dialogs, const QString& prefix, QWidget* parent)
    : Panel(parent), m_services(services), m_dialogs(dialogs),
      m_choose(makeButton(this, prefix + u"chooseP12"_s, u"second"_s, u"folder"_s)),
      m_file(makeLabel(this, prefix + u"p12Name"_s, u"muted"_s)),
      m_passwordLabel(makeLabel(this, prefix + u"p12PasswordLabel"_s, u"small"_s)), m_password(new QLineEdit(this)),
      m_check(makeButton(this, prefix + u"checkP12"_s, u"second"_s, u"certificate"_s)),
      m_verdict(makeLabel(this, prefix + u"p12Verdict"_s, u"notice"_s))
{
    m_password->setObjectName(prefix + u"p12Password"_s);
    m_password->setEchoMode(QLineEdit::Password);
    m_passwordLabel->setBuddy(m_password);
    m_verdict->setWordWrap(true);
    m_file->setWordWrap(true);
    auto* file = new QHBoxLayout;
    file->setSpacing(space::m);
    file->addWidget(m_choose);
    file->addWidget(m_file, 1);
    auto* opening = new QHBoxLayout;
    opening->setSpacing(space::m);
    opening->addWidget(m_passwordLabel);
    opening->addWidget(m_password, 1);
    opening->addWidget(m_check);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::m);
    row->addLayout(file, 1);
    row->addLayout(opening, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::s);
    column->addLayout(row);
    column->addWidget(m_verdict);
    connect(m_choose, &QPushButton::clicked, this, &CertificatePicker::chooseFile);
    connect(m_check, &QPushButton::clicked, this, &CertificatePicker::check);
    connect(m_password, &QLineEdit::returnPressed, this, &CertificatePicker::check);
    connect(m_password, &QLineEdit::textEdited, this, [this] {
        ++m_asked;
        Q_EMIT changed();
    });
    say({}, {});
    bind([this, row] {
        stackWhenLarge(row);
        setWords(m_choose, tr("Choose the .p12 file"));
        m_passwordLabel->setText(tr("Password"));
        m_password->setAccessibleName(tr("Password of the certificate"));
        setWords(m_check, tr("Check"));
        if (m_path.isEmpty())
            m_file->setText(tr("No file chosen"));
    });
}

QByteArray CertificatePicker::password() const
{
    return m_password->text().toUtf8();
}

void CertificatePicker::begin(const QString& ruc)
{
    wipe();
    m_ruc = ruc;
    say({}, {});
    m_choose->setFocus();
}

void CertificatePicker::wipe()
{
    ++m_asked;
    m_p12.fill('\0');
    m_p12.clear();
    m_path.clear();
    m_password->clear();
    m_file->setText(tr("No file chosen"));
    m_check->setEnabled(true);
}

void CertificatePicker::focusPassword()
{
    m_password->setFocus();
    m_password->selectAll();
}

void CertificatePicker::chooseFile()
{
    m_dialogs.openFile(this, tr("Signing certificate"), tr("Certificates (*.p12 *.pfx);;All files (*)"),
                       [this](const QString& path) {
                           whenReady(readFile(path, kLargestP12), this,
                                     [this, path](const engine::Result<QByteArray>& bytes) { fileRead(bytes, path); });
                       });
}

void CertificatePicker::fileRead(const engine::Result<QByteArray>& bytes, const QString& path)
{
    ++m_asked;
    m_p12 = bytes.value_or(QByteArray());
    m_path = bytes ? path : QString();
    m_file->setText(bytes ? QFileInfo(path).fileName() : tr("No file chosen"));
    say(u"alarm"_s, bytes ? QString() : errorText(bytes.error()));
    Q_EMIT changed();
    if (bytes)
        m_password->setFocus();
}

void CertificatePicker::check()
{
    if (m_p12.isEmpty()) {
        say(u"warn"_s, tr("Choose the certificate file first."));
        m_choose->setFocus();
        return;
    }
    const quint64 asked = ++m_asked;
    m_check->setEnabled(false);
    whenReady(m_services.issuers.checkCertificate(m_p12, password(), m_ruc), this,
              [this, asked](const engine::Result<engine::CertificateReport>& report) {
                  m_check->setEnabled(true);
                  if (asked == m_asked) // else another file or password stands here by now
                      judged(report);
              });
}

void CertificatePicker::judged(const engine::Result<engine::CertificateReport>& report)
{
    if (!report) {
        say(u"alarm"_s, errorText(report.error()));
        focusPassword();
        return;
    }
    QStringList words = certificateWords(report->subject, report->ruc.isEmpty() ? report->cedula : report->ruc,
                                         report->validTo, report->warnings);
    words.prepend(tr("The file opens and signs."));
    say(report->warnings.isEmpty() ? u"ok"_s : u"warn"_s, words.join(u"\n"_s));
    Q_EMIT accepted(*report);
}

void CertificatePicker::say(const QString& tone, const QString& words)
{
    showNotice(m_verdict, tone, words);
}

QString holderOf(const QString& subject)
{
    static const QRegularExpression name(u"(?:^|[,+/])\\s*CN\\s*=\\s*((?:\\\\.|[^,+/\\\\])+)"_s);
    const auto match = name.match(subject);
    return match.hasMatch() ? match.captured(1).remove(u'\\').trimmed() : subject;
}

QStringList certificateWords(const QString& subject, const QString& ruc, const QDateTime& validTo,
                             const QStringList& warnings)
{
    const qint64 days = QDateTime::currentDateTimeUtc().daysTo(validTo);
    QStringList words{CertificatePicker::tr("Holder: %1").arg(holderOf(subject))};
    if (!ruc.isEmpty())
        words.append(CertificatePicker::tr("RUC: %1").arg(ruc));
    words.append(days < 0 ? CertificatePicker::tr("Expired on %1").arg(dateText(validTo.toLocalTime().date()))
                          : CertificatePicker::tr("Valid until %1: %n day(s) left", nullptr, static_cast<int>(days))
                                .arg(dateText(validTo.toLocalTime().date())));
    for (const QString& warning : warnings)
        words.append(warningText(warning));
    return words;
}

} // namespace ui
