#pragma once

#include <Infrastructure/Missive/Dsn/DsnHost.hpp>
#include <Infrastructure/Missive/Dsn/InvalidDsn.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace missive {

/// The address of a transport or database, in the forms Symfony accepts: `sync://`, `doctrine://default?queue_name=x`,
/// `sqlite:////abs/path.db`, `sqlite://:memory:`, `redis://user:pass@host:6379/stream/group`, `redis:?host[a:1]`,
/// several hosts (`redis://a,b/stream`) and several DSNs of one scheme joined by commas, where the last one's user,
/// path and query count. Everything but the scheme is percent-decoded; a `%` without two digits stays as it is, a `+`
/// in the query is a space. An immutable value, safe to read from several threads.
class Dsn {
public:
    /// Throws InvalidDsn.
    static Dsn parse(std::string_view text);

    const std::string& scheme() const { return scheme_; }
    const std::optional<std::string>& user() const { return user_; }
    const std::optional<std::string>& password() const { return password_; }
    /// All servers in order; empty when the DSN names none.
    const std::vector<DsnHost>& hosts() const { return hosts_; }
    /// The first server's name; empty when there is none.
    std::string host() const { return hosts_.empty() ? std::string{} : hosts_.front().name; }
    std::optional<std::uint16_t> port() const { return hosts_.empty() ? std::nullopt : hosts_.front().port; }
    /// With its leading slash: `/rel/path.db` for `sqlite:///rel/path.db` and `//abs/path.db` for
    /// `sqlite:////abs/path.db`; whoever opens the file drops the first one.
    const std::string& path() const { return path_; }
    /// The parts between the slashes, each decoded by itself (`%2f` stays inside its part).
    const std::vector<std::string>& pathSegments() const { return segments_; }
    /// Names and values in the order written; a name without `=` has an empty value.
    const std::vector<std::pair<std::string, std::string>>& query() const { return query_; }
    /// The last value of that name, or nothing.
    std::optional<std::string> option(std::string_view name) const;

    /// The text to show to people: `***` for the password and for secret query values.
    const std::string& redacted() const { return redacted_; }

private:
    friend class DsnParser;
    Dsn() = default;

    std::string scheme_;
    std::optional<std::string> user_;
    std::optional<std::string> password_;
    std::vector<DsnHost> hosts_;
    std::string path_;
    std::vector<std::string> segments_;
    std::vector<std::pair<std::string, std::string>> query_;
    std::string redacted_;
};

} // namespace missive
