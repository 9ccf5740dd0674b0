#include <UI/Missive/Http/Tls/ReadTlsFiles.hpp>

namespace missive {

TlsFiles readTlsFiles(const ConfigurationSection& tls) {
    tls.allowOnly({"certificate", "key"});
    TlsFiles files{tls.text("certificate").value_or(""), tls.text("key").value_or("")};
    if (files.certificate.empty() != files.key.empty()) {
        const auto* const missing = files.key.empty() ? "key" : "certificate";
        if (tls.isMissing(missing)) {
            tls.problem(missing, "A certificate and its key belong together: name the file of this one too.");
        }
    }
    return files;
}

} // namespace missive
