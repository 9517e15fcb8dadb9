#pragma once
#include <engine/Error.h>

#include <type_traits>
#include <utility>
#include <variant>

namespace engine {

// A value or an Error. Spelled like std::expected so that it can be swapped for it one day.
template <class T>
class [[nodiscard]] Result
{
public:
    using value_type = T;

    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    [[nodiscard]] bool has_value() const { return m_state.index() == 0; }
    explicit operator bool() const { return has_value(); }

    T& value() & { return std::get<0>(m_state); }
    const T& value() const& { return std::get<0>(m_state); }
    T&& value() && { return std::get<0>(std::move(m_state)); }
    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }

    const Error& error() const& { return std::get<1>(m_state); }
    Error&& error() && { return std::get<1>(std::move(m_state)); }

    T value_or(T fallback) const { return has_value() ? value() : std::move(fallback); }

    template <class F>
    auto map(F&& f) && -> Result<std::invoke_result_t<F, T&&>>
    {
        if (!has_value())
            return std::move(*this).error();
        return std::forward<F>(f)(std::move(*this).value());
    }
    template <class F>
    auto andThen(F&& f) && -> std::invoke_result_t<F, T&&>
    {
        if (!has_value())
            return std::move(*this).error();
        return std::forward<F>(f)(std::move(*this).value());
    }

private:
    std::variant<T, Error> m_state;
};

// Success without a value.
template <>
class [[nodiscard]] Result<void>
{
public:
    using value_type = void;

    Result() = default;
    Result(Error error) : m_error(std::make_shared<const Error>(std::move(error))) {}

    [[nodiscard]] bool has_value() const { return !m_error; }
    explicit operator bool() const { return has_value(); }
    const Error& error() const { return *m_error; }

private:
    std::shared_ptr<const Error> m_error;
};

} // namespace engine
