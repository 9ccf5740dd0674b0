#pragma once

#include <unistd.h>

#include <utility>

namespace missive {

/// A descriptor that is closed in the end, unless it was given away. Negative ones are none.
class OpenDescriptor {
public:
    explicit OpenDescriptor(int descriptor) noexcept : descriptor_{descriptor} {}
    OpenDescriptor(OpenDescriptor&& other) noexcept : descriptor_{other.release()} {}
    OpenDescriptor& operator=(OpenDescriptor&&) = delete;
    ~OpenDescriptor() {
        if (descriptor_ >= 0) {
            ::close(descriptor_);
        }
    }

    int get() const noexcept { return descriptor_; }
    int release() noexcept { return std::exchange(descriptor_, -1); }

private:
    int descriptor_;
};

} // namespace missive
