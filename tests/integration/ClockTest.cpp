// The clock of the machine is wrong: the real program on another date, beside a tax office that knows the right one.
#include "support/Till.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace engine::tests {

namespace {

constexpr qint64 kDay = 24 * 3600;

class Clock : public testing::Test
{
protected:
    void SetUp() override
    {
        m_sri = RunningProgram::start({u"practice-sri"_s, u"--port"_s, u"0"_s});
        ASSERT_TRUE(m_sri);
        m_till = {m_folder.filePath(u"data"_s), m_sri->url().toString(), {}};
        m_out = m_folder.filePath(u"out"_s);
        m_one = writeSmallBodies(m_folder.filePath(u"one"_s), 1);
    }
    ProgramRun issue(const QStringList& more = {}) { return runProgram(m_till.issue(m_one, m_out, more)); }
    ProgramRun issueShifted(qint64 seconds, const QStringList& more = {})
    {
        const ScopedEnvironment shift("MOSTRADOR_TEST_CLOCK_SHIFT", QByteArray::number(seconds));
        const ScopedEnvironment preload("LD_PRELOAD", SHIFTED_CLOCK);
        // The address sanitizer wants to be the first library; ours leaves its functions alone.
        const ScopedEnvironment asan("ASAN_OPTIONS", qgetenv("ASAN_OPTIONS") + ":verify_asan_link_order=0");
        return issue(more);
    }

    QTemporaryDir m_folder;
    QString m_out, m_one;
    std::unique_ptr<RunningProgram> m_sri;
    Till m_till;
};

QString only(const ProgramRun& run, const QString& member)
{
    return run.lines.size() == 1 ? run.lines.first()[member].toString() : u"%1 lines"_s.arg(run.lines.size());
}

} // namespace

TEST_F(Clock, SetBackBeforeAnAuthorisedInvoiceItStopsWithoutBurningANumber)
{
    ASSERT_EQ(issue({u"--wait"_s, u"60"_s}).exitCode, 0);
    const ProgramRun wrong = issueShifted(-kDay);
    EXPECT_EQ(wrong.exitCode, 1);
    EXPECT_EQ(only(wrong, u"code"_s).toStdString(), "CLOCK_WRONG") << wrong.out.constData();
    const ProgramRun right = issue();
    EXPECT_EQ(right.exitCode, 0);
    EXPECT_EQ(only(right, u"sequential"_s).toStdString(), "000000002");
}

TEST_F(Clock, BeyondTheCertificateItSaysSo)
{
    ASSERT_EQ(issue().exitCode, 0);
    const ProgramRun wrong = issueShifted(20 * 366 * kDay);
    EXPECT_EQ(wrong.exitCode, 1);
    EXPECT_EQ(only(wrong, u"code"_s).toStdString(), "CERTIFICATE_EXPIRED") << wrong.out.constData();
    EXPECT_EQ(only(issue(), u"sequential"_s).toStdString(), "000000002");
}

// The tax office refuses an invoice of tomorrow (65). Somebody must look at it; all others go their way.
TEST_F(Clock, AheadByADayTheInvoiceWaitsForAPersonAndTheOthersGoOn)
{
    ASSERT_EQ(issue({u"--wait"_s, u"60"_s}).exitCode, 0);
    const ProgramRun ahead = issueShifted(2 * kDay, {u"--wait"_s, u"60"_s});
    EXPECT_EQ(ahead.exitCode, 1) << ahead.out.constData();
    EXPECT_EQ(only(ahead, u"status"_s).toStdString(), "RETURNED") << ahead.out.constData();
    const QString key = only(ahead, u"accessKey"_s);

    const ProgramRun right = issue({u"--wait"_s, u"60"_s});
    EXPECT_EQ(right.exitCode, 0) << right.out.constData() << right.err.constData();
    EXPECT_EQ(only(right, u"sequential"_s).toStdString(), "000000003");

    const auto queue = m_till.queue();
    ASSERT_EQ(queue.size(), 1);
    EXPECT_EQ(queue.first()[u"accessKey"], key);
    EXPECT_EQ(queue.first()[u"stage"].toString().toStdString(), "NEEDS_PERSON");
    EXPECT_EQ(queue.first()[u"sriMessages"][0][u"identifier"].toString().toStdString(), "65");
}

// A pause that was set while the clock was ahead must not keep an invoice in the queue until that day comes.
TEST_F(Clock, WhatWasPutOffUnderAClockAheadIsSentWhenTheClockIsRightAgain)
{
    ASSERT_EQ(issue().exitCode, 0);
    Till offline = m_till;
    offline.sriUrl = u"http://127.0.0.1:9/nobody"_s;
    {
        const ScopedEnvironment shift("MOSTRADOR_TEST_CLOCK_SHIFT", QByteArray::number(30 * kDay));
        const ScopedEnvironment preload("LD_PRELOAD", SHIFTED_CLOCK);
        const ScopedEnvironment asan("ASAN_OPTIONS", qgetenv("ASAN_OPTIONS") + ":verify_asan_link_order=0");
        const auto serving = RunningProgram::start(offline.serve());
        ASSERT_TRUE(serving);
        QList<QJsonObject> queue;
        while ((queue = offline.queue()).size() == 1 && queue.first()[u"attempts"].toInt() == 0) {
        }
        ASSERT_EQ(queue.size(), 1);
        EXPECT_TRUE(serving->terminate());
    }
    const auto serving = RunningProgram::start(m_till.serve());
    ASSERT_TRUE(serving);
    EXPECT_TRUE(m_till.drains(30'000));
    EXPECT_EQ(countIn(m_till.documents(), u"AUTHORIZED"_s), 1);
}

} // namespace engine::tests
