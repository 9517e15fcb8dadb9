#include "architecture/ArchitectureRules.h"

#include "architecture/SourceText.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <regex>
#include <set>

namespace architecture {

namespace {

using Names = std::set<std::string>;

// The rows of the house, ground first; "include" is engine/include/engine, "facade" also engine/*.cpp.
const std::vector<Names>& rows()
{
    static const std::vector<Names> table = {
        {"core", "include"},
        {"domain", "xml", "crypto", "net"},
        {"storage", "signing", "sri", "ride"},
        {"queue", "access", "notify", "printing"},
        {"invoicing", "pos", "signflow", "certwatch", "practice"},
        {"api"},
        {"facade"},
        {"ui", "app"},
    };
    return table;
}

// Where "everything on a lower row" is not the rule. Public headers are seen by everybody, themselves included.
const std::map<std::string, Names>& exceptions()
{
    static const std::map<std::string, Names> table = {
        {"include", {}},
        {"storage", {"core"}}, // knows no table and no rule of ours
        {"signing", {"core", "crypto", "xml"}},
        {"sri", {"core", "xml", "net", "domain"}},
        {"ride", {"core", "xml", "domain"}},
        {"access", {"core", "domain", "xml", "crypto", "net", "storage", "signing", "sri", "ride", "queue"}},
        {"notify", {"core", "domain", "xml", "crypto", "net", "storage", "signing", "sri", "ride", "queue", "access"}},
        {"printing", {"core", "domain", "ride"}},
        {"practice", {"core", "xml", "crypto", "net", "signing", "sri", "domain"}},
        {"api", {"core"}},
        {"ui", {}},
        {"app", {"ui"}},
    };
    return table;
}

struct Room
{
    std::vector<std::string> starts; // how the header's name begins, without "QtModule/"
    Names rooms;                     // modules that may include it
};

const std::vector<Room>& lockedHeaders()
{
    static const Names window = {"ui", "app"};
    static const std::vector<Room> table = {
        {{"openssl/"}, {"crypto", "signing"}},
        {{"libxml/"}, {"xml", "signing"}},
        {{"xmlsec/"}, {"signing"}},
        {{"QSql", "QtSql", "sqlite3.h", "libpq"}, {"storage"}},
        {{"argon2.h"}, {"crypto"}},
        {{"zint.h"}, {"ride"}},
        {{"curl/"}, {"notify"}},
        {{"cups/"}, {"printing"}},
        {{"qt6keychain", "qtkeychain"}, {"crypto"}},
        {{"QNetworkAccessManager", "QNetworkRe", "QTcp", "QUdp", "QSslS", "QAbstractSocket", "QtNetwork"},
         {"net", "practice", "api"}},
        {{"QHttpServer", "QAbstractHttpServer", "QtHttpServer"}, {"api"}},
        {{"QPainter", "QPdfWriter", "QImage", "QPixmap", "QFont", "QTextDocument", "QGuiApplication", "QtGui"},
         {"ride", "ui", "app"}},
        {{"QtWidgets",
          "QWidget",
          "QMainWindow",
          "QDialog",
          "QApplication",
          "QLabel",
          "QLineEdit",
          "QPushButton",
          "QToolButton",
          "QAbstractButton",
          "QAbstractItemView",
          "QTableView",
          "QTableWidget",
          "QListView",
          "QListWidget",
          "QTreeView",
          "QTreeWidget",
          "QHeaderView",
          "QLayout",
          "QBoxLayout",
          "QVBoxLayout",
          "QHBoxLayout",
          "QGridLayout",
          "QFormLayout",
          "QStacked",
          "QMessageBox",
          "QFileDialog",
          "QInputDialog",
          "QComboBox",
          "QCheckBox",
          "QRadioButton",
          "QSpinBox",
          "QDoubleSpinBox",
          "QDateEdit",
          "QGroupBox",
          "QFrame",
          "QScrollArea",
          "QTabWidget",
          "QTextEdit",
          "QPlainTextEdit",
          "QTextBrowser",
          "QMenu",
          "QStatusBar",
          "QToolBar",
          "QWizard",
          "QCompleter",
          "QProgress",
          "QSplitter",
          "QStyle",
          "QStyledItemDelegate",
          "QGraphics",
          "QShortcut",
          "QPdfView",
          "QPrint",
          "QtPrintSupport",
          "QtPdfWidgets"},
         window},
    };
    return table;
}

std::optional<std::size_t> rowOf(const std::string& module)
{
    for (std::size_t i = 0; i < rows().size(); ++i)
        if (rows()[i].contains(module))
            return i;
    return std::nullopt;
}

// The module a file belongs to; empty for files that are none of the house's code (tests, resources).
std::string moduleOf(const std::string& path)
{
    const auto first = path.find('/');
    const std::string top = path.substr(0, first);
    if (top == "ui" || top == "app")
        return top;
    if (top != "engine" || first == std::string::npos)
        return {};
    const auto second = path.find('/', first + 1);
    if (second == std::string::npos)
        return "facade";
    return path.substr(first + 1, second - first - 1);
}

bool mayInclude(const std::string& from, const std::string& to)
{
    if (from == to || to == "include")
        return true;
    if (const auto it = exceptions().find(from); it != exceptions().end())
        return it->second.contains(to);
    return *rowOf(to) < *rowOf(from);
}

std::string refusal(const std::string& from, const std::string& to)
{
    if (from == "ui" || from == "app")
        return from + " sees nothing of the engine but engine/include, not " + to;
    const auto low = *rowOf(from);
    const auto high = *rowOf(to);
    const std::string what = from + " may not include " + to;
    if (high > low)
        return what + ": upward, from row " + std::to_string(low) + " to row " + std::to_string(high);
    return what + (high == low ? ": siblings do not know each other" : ": not in its list");
}

bool isCode(const std::string& path)
{
    return path.ends_with(".h") || path.ends_with(".cpp");
}

class IncludeGraph
{
public:
    explicit IncludeGraph(const Tree& tree) : m_tree(tree) {}

    std::vector<std::string> check()
    {
        for (const auto& [path, text] : m_tree) {
            const auto module = moduleOf(path);
            if (module.empty())
                continue;
            if (!rowOf(module)) {
                m_complaints.push_back(path + ": engine/" + module + " is no module of the architecture");
                continue;
            }
            if (isCode(path))
                checkFile(path, module, includesOf(text));
            else if (path.ends_with("CMakeLists.txt") && (module == "ui" || module == "app"))
                checkLinks(path, text);
        }
        findCycle("files", m_files);
        findCycle("modules", m_modules);
        return std::move(m_complaints);
    }

private:
    using Graph = std::map<std::string, Names>;

    void complain(const std::string& path, int line, const std::string& what)
    {
        m_complaints.push_back(path + ":" + std::to_string(line) + ": " + what);
    }

    // The file of the tree an include names, tried where the compiler looks.
    std::string resolve(const std::string& path, const Include& include) const
    {
        std::vector<std::string> folders = {"engine/include", "engine", "ui", "app", ""};
        if (include.quoted)
            folders.insert(folders.begin(), folderOf(path));
        for (const auto& folder : folders)
            if (auto file = normalized(folder + "/" + include.target); m_tree.contains(file))
                return file;
        return {};
    }

    void checkFile(const std::string& path, const std::string& module, const std::vector<Include>& includes)
    {
        for (const auto& include : includes) {
            checkRoom(path, module, include);
            const auto file = resolve(path, include);
            // A file that is not there still says which module is meant.
            auto target = file.empty() ? include.target.substr(0, include.target.find('/')) : moduleOf(file);
            if (file.empty() && (include.target.find('/') == std::string::npos || !rowOf(target)))
                continue;
            if (!rowOf(target))
                continue;
            if (!mayInclude(module, target))
                complain(path, include.line, refusal(module, target) + " (" + include.target + ")");
            if (!file.empty())
                m_files[path].insert(file);
            if (target != module)
                m_modules[module].insert(target);
        }
    }

    void checkRoom(const std::string& path, const std::string& module, const Include& include)
    {
        std::string name = include.target;
        if (const auto slash = name.find('/'); slash != std::string::npos && name.starts_with("Qt"))
            name = name.substr(slash + 1); // <QtSql/QSqlQuery> is QSqlQuery
        for (const auto& [starts, rooms] : lockedHeaders()) {
            const bool hit = std::any_of(starts.begin(), starts.end(), [&](const std::string& start) {
                return name.starts_with(start) || include.target == start;
            });
            if (!hit || rooms.contains(module))
                continue;
            std::string homes;
            for (const auto& room : rooms)
                homes += (homes.empty() ? "" : ", ") + room;
            complain(path, include.line, "<" + include.target + "> belongs to " + homes + ", not to " + module);
        }
    }

    // What a CMake file links decides what its sources can see.
    void checkLinks(const std::string& path, const std::string& text)
    {
        static const std::regex inside(R"(\bengine_[a-z]+\b|\}/engine(?!/include)\b)");
        int number = 0;
        for (const auto line : linesOf(text)) {
            ++number;
            std::match_results<std::string_view::const_iterator> match;
            if (std::regex_search(line.begin(), line.end(), match, inside))
                complain(path, number, folderOf(path) + " may use the target engine alone, not " + match.str());
        }
    }

    void findCycle(const std::string& kind, const Graph& graph)
    {
        Names done;
        std::vector<std::string> way;
        const std::function<bool(const std::string&)> walk = [&](const std::string& node) {
            if (const auto it = std::find(way.begin(), way.end(), node); it != way.end()) {
                std::string ring;
                for (auto step = it; step != way.end(); ++step)
                    ring += *step + " -> ";
                m_complaints.push_back("cycle between " + kind + ": " + ring + node);
                return true;
            }
            if (!done.insert(node).second)
                return false;
            way.push_back(node);
            if (const auto it = graph.find(node); it != graph.end())
                for (const auto& next : it->second)
                    if (walk(next))
                        return true;
            way.pop_back();
            return false;
        };
        for (const auto& [node, targets] : graph) {
            way.clear();
            if (walk(node)) // one is enough to start mending
                return;
        }
    }

    const Tree& m_tree;
    Graph m_files;
    Graph m_modules;
    std::vector<std::string> m_complaints;
};

} // namespace

std::vector<std::string> checkIncludes(const Tree& tree)
{
    return IncludeGraph(tree).check();
}

} // namespace architecture
