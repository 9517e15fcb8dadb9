// Preloaded into a program under helgrind: tells it what Qt's hand-overs between threads order. Qt's locks are futexes
// and atomics that helgrind does not follow, so whatever travels in an event, a future, a semaphore or a pool's task
// would look unguarded. These wrappers mark the giving and the taking of each, and nothing else: memory that two
// threads share in any other way is still reported.
#include <QSemaphore>
#include <QThread>

#include <valgrind/helgrind.h>
#include <valgrind/valgrind.h>

#include <functional>

using Word = unsigned long; // every argument and result of the wrapped functions fits a register

#define IN_QT_CORE(symbol) I_WRAP_SONAME_FNNAME_ZU(libQt6CoreZdsoZd6, symbol)
#define WRAPPER extern "C" __attribute__((visibility("default")))

namespace {

void gives(Word tag)
{
    ANNOTATE_HAPPENS_BEFORE(tag);
}
void takes(Word tag)
{
    ANNOTATE_HAPPENS_AFTER(tag);
}
void forget(Word tag)
{
    ANNOTATE_HAPPENS_BEFORE_FORGET_ALL(tag);
}
void takesForGood(Word tag)
{
    takes(tag);
    forget(tag);
}

// The shared part of a future: the member behind the virtual table pointer of QFutureInterfaceBase.
Word sharedPart(Word future)
{
    return reinterpret_cast<const Word*>(future)[1];
}

// The task as it was, between marks: what the starter wrote before, what whoever waits for the pool reads after.
void markTask(Word pool, Word task)
{
    auto& given = *reinterpret_cast<std::function<void()>*>(task);
    auto* mark = new char;
    const auto tag = reinterpret_cast<Word>(mark);
    given = [work = std::move(given), mark, tag, pool]() mutable {
        takesForGood(tag);
        delete mark;
        work();
        work = nullptr;
        gives(pool);
    };
    gives(tag);
}

} // namespace

// Events: posted in one thread, delivered in another.

WRAPPER void IN_QT_CORE(_ZN16QCoreApplication9postEventEP7QObjectP6QEventi)(Word receiver, Word event, Word priority)
{
    OrigFn original;
    VALGRIND_GET_ORIG_FN(original);
    gives(event);
    CALL_FN_v_WWW(original, receiver, event, priority);
}

WRAPPER Word IN_QT_CORE(_ZN16QCoreApplication15notifyInternal2EP7QObjectP6QEvent)(Word receiver, Word event)
{
    OrigFn original;
    VALGRIND_GET_ORIG_FN(original);
    takesForGood(event);
    Word result;
    CALL_FN_W_WW(result, original, receiver, event);
    return result;
}

// Threads: Qt's wait() does not join.

WRAPPER void IN_QT_CORE(_ZN16QCoreApplication16sendPostedEventsEP7QObjecti)(Word receiver, Word type)
{
    OrigFn original;
    VALGRIND_GET_ORIG_FN(original);
    CALL_FN_v_WW(original, receiver, type);
    gives(reinterpret_cast<Word>(QThread::currentThread())); // the last a thread does: objects left for deletion
}

WRAPPER Word IN_QT_CORE(_ZN7QThread4waitE14QDeadlineTimer)(Word thread, Word deadline, Word kind)
{
    OrigFn original;
    VALGRIND_GET_ORIG_FN(original);
    Word ended;
    CALL_FN_W_WWW(ended, original, thread, deadline, kind);
    if (ended & 0xff)
        takes(thread);
    return ended;
}

// Semaphores. What Qt does to its own word of memory while the other side may already go on is its business.

WRAPPER void IN_QT_CORE(_ZN10QSemaphoreC1Ei)(Word semaphore, Word count)
{
    OrigFn original;
    VALGRIND_GET_ORIG_FN(original);
    CALL_FN_v_WW(original, semaphore, count);
    forget(semaphore);
    VALGRIND_HG_DISABLE_CHECKING(semaphore, sizeof(QSemaphore));
}

WRAPPER void IN_QT_CORE(_ZN10QSemaphoreD1Ev)(Word semaphore)
{
    OrigFn original;
    VALGRIND_GET_ORIG_FN(original);
    CALL_FN_v_W(original, semaphore);
    VALGRIND_HG_ENABLE_CHECKING(semaphore, sizeof(QSemaphore));
}

WRAPPER void IN_QT_CORE(_ZN10QSemaphore7releaseEi)(Word semaphore, Word count)
{
    OrigFn original;
    VALGRIND_GET_ORIG_FN(original);
    gives(semaphore);
    CALL_FN_v_WW(original, semaphore, count);
}

WRAPPER void IN_QT_CORE(_ZN10QSemaphore7acquireEi)(Word semaphore, Word count)
{
    OrigFn original;
    VALGRIND_GET_ORIG_FN(original);
    CALL_FN_v_WW(original, semaphore, count);
    takes(semaphore);
}

WRAPPER Word IN_QT_CORE(_ZN10QSemaphore10tryAcquireEi)(Word semaphore, Word count)
{
    OrigFn original;
    VALGRIND_GET_ORIG_FN(original);
    Word acquired;
    CALL_FN_W_WW(acquired, original, semaphore, count);
    if (acquired & 0xff)
        takes(semaphore);
    return acquired;
}

WRAPPER Word IN_QT_CORE(_ZN10QSemaphore10tryAcquireEii)(Word semaphore, Word count, Word timeout)
{
    OrigFn original;
    VALGRIND_GET_ORIG_FN(original);
    Word acquired;
    CALL_FN_W_WWW(acquired, original, semaphore, count, timeout);
    if (acquired & 0xff)
        takes(semaphore);
    return acquired;
}

// Pools.

WRAPPER void IN_QT_CORE(_ZN11QThreadPool5startESt8functionIFvvEEi)(Word pool, Word task, Word priority)
{
    OrigFn original;
    VALGRIND_GET_ORIG_FN(original);
    markTask(pool, task);
    CALL_FN_v_WWW(original, pool, task, priority);
}

WRAPPER Word IN_QT_CORE(_ZN11QThreadPool8tryStartESt8functionIFvvEE)(Word pool, Word task)
{
    OrigFn original;
    VALGRIND_GET_ORIG_FN(original);
    markTask(pool, task);
    Word started;
    CALL_FN_W_WW(started, original, pool, task);
    return started;
}

WRAPPER Word IN_QT_CORE(_ZN11QThreadPool11waitForDoneEi)(Word pool, Word timeout)
{
    OrigFn original;
    VALGRIND_GET_ORIG_FN(original);
    Word done;
    CALL_FN_W_WW(done, original, pool, timeout);
    if (done & 0xff)
        takes(pool);
    return done;
}

// Futures: results, continuations, and the last holder that clears them away.

WRAPPER void IN_QT_CORE(_ZN20QFutureInterfaceBase18reportResultsReadyEii)(Word future, Word begin, Word end)
{
    OrigFn original;
    VALGRIND_GET_ORIG_FN(original);
    gives(sharedPart(future));
    CALL_FN_v_WWW(original, future, begin, end);
}

WRAPPER void IN_QT_CORE(_ZN20QFutureInterfaceBase14reportFinishedEv)(Word future)
{
    OrigFn original;
    VALGRIND_GET_ORIG_FN(original);
    gives(sharedPart(future));
    CALL_FN_v_W(original, future);
}

#define TAKES_FROM_FUTURE(symbol)                                                                                      \
    WRAPPER Word IN_QT_CORE(symbol)(Word future)                                                                       \
    {                                                                                                                  \
        OrigFn original;                                                                                               \
        VALGRIND_GET_ORIG_FN(original);                                                                                \
        Word result;                                                                                                   \
        CALL_FN_W_W(result, original, future);                                                                         \
        takes(sharedPart(future));                                                                                     \
        return result;                                                                                                 \
    }
TAKES_FROM_FUTURE(_ZN20QFutureInterfaceBase15waitForFinishedEv)
TAKES_FROM_FUTURE(_ZNK20QFutureInterfaceBase10isFinishedEv)

#define TAKES_FROM_FUTURE_AT(symbol)                                                                                   \
    WRAPPER Word IN_QT_CORE(symbol)(Word future, Word at)                                                              \
    {                                                                                                                  \
        OrigFn original;                                                                                               \
        VALGRIND_GET_ORIG_FN(original);                                                                                \
        Word result;                                                                                                   \
        CALL_FN_W_WW(result, original, future, at);                                                                    \
        takes(sharedPart(future));                                                                                     \
        return result;                                                                                                 \
    }
TAKES_FROM_FUTURE_AT(_ZN20QFutureInterfaceBase13waitForResultEi)
TAKES_FROM_FUTURE_AT(_ZNK20QFutureInterfaceBase10queryStateENS_5StateE)
TAKES_FROM_FUTURE_AT(_ZNK20QFutureInterfaceBase15isResultReadyAtEi)

WRAPPER void IN_QT_CORE(_ZN20QFutureInterfaceBase15setContinuationESt8functionIFvRKS_EEP27QFutureInterfaceBasePrivate)(
    Word future, Word continuation, Word continued)
{
    OrigFn original;
    VALGRIND_GET_ORIG_FN(original);
    gives(sharedPart(future));
    takes(sharedPart(future)); // a future that has finished goes on at once, here
    CALL_FN_v_WWW(original, future, continuation, continued);
}

WRAPPER void IN_QT_CORE(_ZNK20QFutureInterfaceBase15runContinuationEv)(Word future)
{
    OrigFn original;
    VALGRIND_GET_ORIG_FN(original);
    takes(sharedPart(future));
    CALL_FN_v_W(original, future);
}

WRAPPER Word IN_QT_CORE(_ZNK20QFutureInterfaceBase6derefTEv)(Word future)
{
    OrigFn original;
    VALGRIND_GET_ORIG_FN(original);
    gives(sharedPart(future));
    Word othersLeft;
    CALL_FN_W_W(othersLeft, original, future);
    takes(sharedPart(future));
    return othersLeft;
}
