#pragma once

#include <Application/Missive/Operation/FailedClassesView.hpp>
#include <Application/Missive/Operation/FailedMessagePageView.hpp>
#include <Application/Missive/Operation/FailedMessageReader.hpp>
#include <Application/Missive/Operation/FailedMessageView.hpp>
#include <Application/Missive/Operation/RemovalOutcome.hpp>
#include <Domain/Missive/FunctionRef.hpp>
#include <Domain/Missive/Port/Listable.hpp>
#include <Domain/Missive/Transport.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace missive {

/// What an operator sees of a failure transport, oldest messages first, and removes from it. Transport and reader must
/// outlive it. Everything throws TransportError.
class FailedMessages {
public:
    /// Which messages are meant.
    struct Selection {
        /// No more than so many.
        std::optional<std::size_t> most{};
        /// Only those of this class; they are what `most` counts.
        std::optional<std::string> className{};
    };

    /// Throws std::runtime_error saying that the transport does not support `doing`, where it cannot be looked into.
    FailedMessages(const Transport& transport, const FailedMessageReader& reader, std::string_view doing);

    /// Shows them one after the other, as a list tells of them.
    void forEach(const Selection& selection, FunctionRef<void(const FailedMessageView&)> visit) const;

    /// Those behind the page that said `after`; from the oldest on if it is empty. Throws std::invalid_argument for one
    /// that no page said.
    FailedMessagePageView page(std::string_view after, const Selection& selection) const;

    std::vector<FailedMessageView> list(const Selection& selection) const;
    FailedClassesView countByClass(const Selection& selection) const;

    /// The identifiers the transport knows them by.
    std::vector<std::string> ids(const Selection& selection) const;

    /// With all that is known of it; nothing where there is none of this identifier: the transport's, or else the one
    /// it keeps over retries, which is looked for among all messages. Of several the oldest.
    std::optional<FailedMessageView> find(const std::string& id) const;

    /// Removes it for good.
    RemovalOutcome remove(const std::string& id) const;

private:
    /// Returns behind which place it ended; empty when there were no more.
    std::string walk(std::string after, const Selection& selection, FunctionRef<void(const Envelope&)> visit) const;

    const Transport& transport_;
    const FailedMessageReader& reader_;
    Listable& listable_;
};

} // namespace missive
