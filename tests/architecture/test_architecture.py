"""What the checks of this folder promise: each kind of violation is caught, clean code passes."""
import tempfile
import unittest
from pathlib import Path

import catalogues
import layers
import sizes


def fake_qt():
    folder = Path(tempfile.mkdtemp())
    for header in ["QtCore/QString", "QtCore/QtMath", "QtSql/QSqlQuery", "QtNetwork/QTcpSocket", "QtNetwork/QtNetwork"]:
        (folder / header).parent.mkdir(exist_ok=True)
        (folder / header).touch()
    return folder


class Layers(unittest.TestCase):
    clean = {
        "models/domain/CMakeLists.txt": "muster_library(muster_domain LIBS Qt6::Core)",
        "models/store/CMakeLists.txt": "muster_library(muster_store LIBS muster_domain Qt6::Sql)",
        "app/sync/CMakeLists.txt": "muster_library(muster_sync LIBS muster_api muster_store)",
        "app/api/CMakeLists.txt": "muster_library(muster_api LIBS muster_domain Qt6::Network) # not muster_sync",
        "models/domain/incident.h": '#include "models/domain/json.h"\n#include <QString>\n#include <QtMath>\n#include <optional>\n',
        "app/sync/puller.cpp": '#include "app/api/apiclient.h"\n#include "models/store/cachewriter.h"\n',
        "app/service/service.cpp": '#include "app/service/http/httpserver.h"\n',
        "qml/controls/Button.qml": "import QtQuick\nimport Muster.Controls\n",
        "tests/unit/tst_x.cpp": '#include "app/desktop/a.h"\n#include "models/domain/b.h"\n#include "tst_x.moc"\n',
    }

    def violations(self, path, text):
        return layers.check({**self.clean, path: text}, fake_qt())

    def test_clean_code_passes(self):
        self.assertEqual(layers.check(self.clean, fake_qt()), [])

    def test_catches_each_upward_or_sideways_include(self):
        for path, include in [
                ("models/domain/a.cpp", "models/store/cache.h"),
                ("models/store/a.cpp", "models/lists/incidentlist.h"),
                ("models/store/a.cpp", "app/sync/syncengine.h"),
                ("models/lists/a.cpp", "views/incidentpage.h"),
                ("views/a.cpp", "app/sync/syncengine.h"),
                ("app/api/a.cpp", "models/store/cache.h"),
                ("app/sync/a.cpp", "app/service/service.h"),
                ("app/service/a.cpp", "models/store/cache.h"),
                ("app/service/http/a.cpp", "app/service/service.h"),
                ("app/served/a.cpp", "models/store/cache.h"),
                ("app/desktop/a.cpp", "app/api/apiclient.h"),
                ("app/desktop/a.cpp", "models/store/cachewriter.h")]:
            with self.subTest(path=path, include=include):
                self.assertEqual(len(self.violations(path, f'#include "{include}"\n')), 1)

    def test_catches_a_forbidden_qt_module_however_it_is_written(self):
        for header in ["QTcpSocket", "QtNetwork/QTcpSocket", "QSqlQuery", "QtNetwork"]:
            with self.subTest(header=header):
                self.assertEqual(len(self.violations("models/domain/a.h", f"#include <{header}>\n")), 1)

    def test_catches_an_include_that_does_not_name_its_room(self):
        self.assertEqual(len(self.violations("views/a.cpp", '#include "incidentpage.h"\n')), 1)

    def test_catches_a_link_line(self):
        self.assertEqual(len(self.violations("models/store/CMakeLists.txt",
                                             "muster_library(muster_store LIBS muster_sync Qt6::Network)")), 2)

    def test_catches_cache_writer_in_a_view_but_not_in_a_comment(self):
        self.assertEqual(len(self.violations("views/a.cpp", "CacheWriter writer;\n")), 1)
        self.assertEqual(self.violations("views/a.cpp", "// not CacheWriter\n/* CacheWriter */\n"), [])

    def test_catches_a_control_that_knows_incidents(self):
        self.assertEqual(len(self.violations("qml/controls/A.qml", "import QtQuick\nimport Muster.Views 1.0\n")), 1)

    def test_catches_code_in_no_known_room(self):
        self.assertEqual(len(self.violations("src/a.cpp", "\n")), 1)


class Sizes(unittest.TestCase):
    def lengths(self, path, text):
        return {name: n for kind, name, n in sizes.measure({path: text}) if kind == "function"}

    def test_measures_functions_from_brace_to_brace(self):
        text = ("namespace muster {\n\nstruct Row\n{\n    int x;\n    int get() const\n    {\n        return x;\n    }\n};\n\n"
                "QString Incident::name(int a,\n    int b)\n{\n    if (a) {\n        b();\n    }\n    return {};\n}\n\n}\n")
        self.assertEqual(self.lengths("models/a.cpp", text), {"models/a.cpp:Incident::name": 6, "models/a.cpp:get": 3})

    def test_measures_functions_of_qml(self):
        self.assertEqual(self.lengths("qml/A.qml", "Item {\n    function go(a) {\n        b()\n    }\n}\n"),
                         {"qml/A.qml:go": 3})

    def test_fails_only_above_the_cap(self):
        for kind, suffix in [("header", "h"), ("source", "cpp"), ("QML", "qml")]:
            cap = sizes.LIMITS[kind][1]
            self.assertEqual(sizes.over_cap(sizes.measure({f"models/a.{suffix}": "\n" * cap})), [])
            self.assertEqual(len(sizes.over_cap(sizes.measure({f"models/a.{suffix}": "\n" * (cap + 1)}))), 1)

    def test_leaves_tests_alone(self):
        self.assertEqual(list(sizes.measure({"tests/a.cpp": "\n" * 1000})), [])


class Catalogues(unittest.TestCase):
    def problems(self, source, translation, attributes="", numerus=""):
        return list(catalogues.problems(
            f"<TS><context><name>Page</name><message{numerus}><source>{source}</source>"
            f"<translation{attributes}>{translation}</translation></message></context></TS>"))

    def test_a_true_translation_passes(self):
        self.assertEqual(self.problems("%1 of %2…", "%2, davon %1…"), [])
        self.assertEqual(self.problems("%n change(s)", "<numerusform>%n Änderung</numerusform>"
                                       "<numerusform>%n Änderungen</numerusform>", numerus=' numerus="yes"'), [])

    def test_catches_each_way_to_lose_something(self):
        for source, translation in [
                ("Save", ""), ("Move to %1", "Verschieben"), ("%L1 of %L2", "%L1 von %2"), ("Choose…", "Auswählen"),
                ("Gone.", "Weg"), ("&lt;b&gt;Status&lt;/b&gt; by %1", "Status von %1"), ("Name", "Name ")]:
            with self.subTest(source=source):
                self.assertEqual(len(self.problems(source, translation)), 1)

    def test_catches_what_is_not_finished_or_not_there_any_more(self):
        for state in ["unfinished", "vanished", "obsolete"]:
            with self.subTest(state=state):
                self.assertEqual(len(self.problems("Save", "Speichern", f' type="{state}"')), 1)

    def test_catches_a_plural_form_without_its_number(self):
        self.assertEqual(len(self.problems("%n day(s)", "<numerusform>ein Tag</numerusform>"
                                           "<numerusform>%n Tage</numerusform>", numerus=' numerus="yes"')), 1)


if __name__ == "__main__":
    unittest.main()
