#include <tests/UI/Missive/WrongInputs/WrongInputs.hpp>

namespace missive::test {

std::vector<WrongInput> wrongInputs() {
    std::vector<WrongInput> all;
    for (const auto& part : {wrongConfiguration(), wrongDsns(), wrongDatabases(), wrongOptions(), wrongNames(),
                             wrongJson(), wrongFiles()}) {
        all.insert(all.end(), part.begin(), part.end());
    }
    return all;
}

} // namespace missive::test
