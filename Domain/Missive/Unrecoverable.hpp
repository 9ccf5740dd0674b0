#pragma once

namespace missive {

/// Marks an error that trying again cannot mend: an exception type that derives from it sends its message to the
/// failure transport at once. Decided by the type, never by the text.
class Unrecoverable {
public:
    virtual ~Unrecoverable() = default;

protected:
    Unrecoverable() = default;
    Unrecoverable(const Unrecoverable&) = default;
    Unrecoverable& operator=(const Unrecoverable&) = default;
};

} // namespace missive
