#pragma once
#include <QtCore/qglobal.h>

// The facade is the only thing that leaves the shared library; everything else stays hidden.
#if defined(ENGINE_BUILD)
#define ENGINE_EXPORT Q_DECL_EXPORT
#elif defined(ENGINE_STATIC)
#define ENGINE_EXPORT
#else
#define ENGINE_EXPORT Q_DECL_IMPORT
#endif
