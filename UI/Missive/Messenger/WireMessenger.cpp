#include <UI/Missive/Messenger/WireMessenger.hpp>

#include <UI/Missive/App.hpp>
#include <UI/Missive/Messenger/Messenger.hpp>

namespace missive {

void wireMessenger(App& app) { app.feature<Messenger>(); }

} // namespace missive
