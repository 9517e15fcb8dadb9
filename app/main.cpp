// The `mostrador` command: no word is the till; every other word runs without a window.
#include "Application.h"
#include "words/Words.h"

#include <QGuiApplication>

#include <iterator>

using namespace Qt::StringLiterals;

namespace {

struct Word
{
    QLatin1StringView name;
    int (*run)(const QStringList&);
    const char* help;
};

constexpr Word kWords[] = {
    {QLatin1StringView("issue"), app::issueWord, "sign and store invoices from request files"},
    {QLatin1StringView("issuer"), app::issuerWord, "add | list | update | renew: who issues, with which certificate"},
    {QLatin1StringView("key"), app::keyWord, "add | list | revoke: keys for programs that use the API"},
    {QLatin1StringView("certificate"), app::certificateWord, "check: judge a .p12 file"},
    {QLatin1StringView("documents"), app::documentsWord, "list what was issued"},
    {QLatin1StringView("queue"), app::queueWord, "what is still on its way to the tax office"},
    {QLatin1StringView("rebuild"), app::rebuildWord, "correct a refused invoice: same key, same number"},
    {QLatin1StringView("serve"), app::serveWord, "run the queue without a window"},
    {QLatin1StringView("mail"), app::mailWord, "test: does mail get out"},
    {QLatin1StringView("verify"), app::verifyWord, "judge signed vouchers, check by check"},
    {QLatin1StringView("ride"), app::rideWord, "make the printable PDF of a voucher"},
    {QLatin1StringView("practice-sri"), app::practiceSriWord, "run the practice tax office"},
    {QLatin1StringView("diagnose"), app::diagnoseWord, "versions, paths, certificates, queue; no secrets"},
};

QString usage()
{
    QString text =
        u"usage: mostrador [--practice] [--data DIR]     the till\n       mostrador WORD …                       without a window:\n"_s;
    for (const Word& word : kWords)
        text += u"  "_s + QString(word.name).leftJustified(14) + QString::fromUtf8(word.help) + u'\n';
    return text + u"mostrador WORD --help shows a word's options."_s;
}

// Fonts and PDF need a platform; without a display the offscreen one does (QTBUG-free way: decide before the
// application object exists).
void choosePlatform(bool window)
{
    if (qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        return;
#if defined(Q_OS_LINUX)
    const bool display = qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
    if (!window || !display)
        qputenv("QT_QPA_PLATFORM", "offscreen");
#else
    Q_UNUSED(window)
#endif
}

// A word that was asked for help has shown it and done nothing: that is no wrong usage.
int exitCode(int code, const QStringList& words)
{
    return code == app::WrongUsage && words.contains(u"--help"_s) ? app::Fine : code;
}

QtMessageHandler g_defaultHandler = nullptr;

// Started by a script or a service there is no XDG_RUNTIME_DIR; Qt finds a folder by itself and scripts need not read
// of it.
void leaveOutNoise(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    if (!message.startsWith("QStandardPaths: "_L1))
        g_defaultHandler(type, context, message);
}

void nameApplication()
{
    QCoreApplication::setApplicationName(u"mostrador"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(MOSTRADOR_VERSION));
}

} // namespace

int main(int argc, char** argv)
{
    g_defaultHandler = qInstallMessageHandler(leaveOutNoise);
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words << QString::fromLocal8Bit(argv[i]);

    const QString first = words.isEmpty() ? QString() : words.first();
    if (first == u"--help" || first == u"help") {
        app::Output(false).line({}, usage());
        return app::Fine;
    }
    if (first == u"--version") {
        app::Output(false).line({}, QStringLiteral("mostrador " MOSTRADOR_VERSION));
        return app::Fine;
    }
    if (first.isEmpty() || first.startsWith(u"--"_s)) {
        choosePlatform(true);
        return exitCode(app::runTill(argc, argv, words), words);
    }
    const auto word =
        std::find_if(std::begin(kWords), std::end(kWords), [&](const Word& w) { return first == w.name; });
    if (word == std::end(kWords)) {
        app::Output::note(u"There is no word \"%1\"."_s.arg(first));
        app::Output::note(usage());
        return app::WrongUsage;
    }
    choosePlatform(false);
    QGuiApplication application(argc, argv);
    nameApplication();
    return exitCode(word->run(words.mid(1)), words);
}
