#pragma once

namespace missive::ordering {

int roundUp(int cents);

} // namespace missive::ordering
