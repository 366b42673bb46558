#pragma once
#include "models/domain/clock.h"
#include <QString>
#include <array>
#include <cstring>
#include <memory_resource>
#include <optional>
#include <simdjson.h>
#include <string_view>

/// Reading JSON in one pass, for the few files that take server objects apart (simdjson costs seconds to compile).
namespace muster {

namespace ondemand = simdjson::ondemand;

inline QString toQt(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

/// Reads members in the order in which they come. Texts without escapes stay where they are, others go to the arena. A
/// value of another type than asked for reads as nothing. Thread of its parser.
class JsonReader
{
public:
    explicit JsonReader(std::pmr::memory_resource &arena)
        : m_arena(arena)
    { }

    std::optional<std::string_view> text(ondemand::value value)
    {
        ondemand::json_type type;
        if (value.type().get(type) || type != ondemand::json_type::string)
            return {};
        const std::string_view token = value.raw_json_token();
        const auto end = token.rfind('"');
        if (end > 0 && token.find('\\') == token.npos)
            return token.substr(1, end - 1);
        std::string_view unescaped;
        if (value.get_string().get(unescaped))
            return {};
        if (unescaped.empty())
            return std::string_view("");
        auto *copy = static_cast<char *>(m_arena.allocate(unescaped.size(), 1));
        std::memcpy(copy, unescaped.data(), unescaped.size());
        return std::string_view(copy, unescaped.size());
    }
    void text(ondemand::value value, std::string_view &into)
    {
        if (const auto found = text(value))
            into = *found;
    }
    std::optional<Instant> time(ondemand::value value)
    {
        const auto found = text(value);
        return found ? instant(*found) : std::nullopt;
    }
    static std::optional<Instant> instant(std::string_view text)
    {
        std::array<char16_t, 40> wide; // longer than any time
        if (text.size() > wide.size())
            return {};
        std::copy(text.begin(), text.end(), wide.begin());
        return parseInstant(QStringView(wide.data(), qsizetype(text.size())));
    }
    /// Calls `visit(key, value)` for each member; false when the value is no object.
    template<typename Visit> bool members(ondemand::value value, Visit visit)
    {
        ondemand::json_type type;
        ondemand::object object;
        if (value.type().get(type) || type != ondemand::json_type::object || value.get_object().get(object))
            return false;
        return members(object, visit);
    }
    template<typename Visit> bool members(ondemand::object &object, Visit visit)
    {
        for (auto field : object) {
            ondemand::raw_json_string key;
            ondemand::value value;
            if (const auto code = field.key().get(key)) {
                fail(code);
                return false;
            }
            if (const auto code = field.value().get(value)) {
                fail(code);
                return false;
            }
            visit(key, value);
        }
        return true;
    }
    /// Calls `visit(item)` for each; false when the value is no array.
    template<typename Visit> bool items(ondemand::value value, Visit visit)
    {
        ondemand::json_type type;
        ondemand::array array;
        if (value.type().get(type) || type != ondemand::json_type::array || value.get_array().get(array))
            return false;
        for (auto item : array) {
            ondemand::value inner;
            if (const auto code = item.get(inner)) {
                fail(code);
                return false;
            }
            visit(inner);
        }
        return true;
    }
    void fail(simdjson::error_code code)
    {
        if (m_failure == simdjson::SUCCESS)
            m_failure = code;
    }
    /// How the JSON was malformed on the way, or SUCCESS.
    simdjson::error_code failure() const { return m_failure; }

private:
    std::pmr::memory_resource &m_arena;
    simdjson::error_code m_failure = simdjson::SUCCESS;
};

} // namespace muster
