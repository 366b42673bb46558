"""What the benchmarks rest on: the pages are what a client takes for an export, and a verdict is what the gate says."""
import gzip
import json
import tempfile
import unittest
from pathlib import Path

import generate
from figures import Figure


class Pages(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.scratch = tempfile.TemporaryDirectory()
        cls.folder = Path(cls.scratch.name)
        for index in range(2):
            generate.write_page((cls.folder, index, 300, False))

    @classmethod
    def tearDownClass(cls):
        cls.scratch.cleanup()

    def page(self, name):
        return json.loads(gzip.decompress((self.folder / "pages" / f"{name}.json.gz").read_bytes()))

    def test_a_page_names_the_next_and_the_last_names_none(self):
        self.assertEqual(self.page("000000")["pagination_meta"], {"after": "000001", "page_size": 250})
        self.assertEqual(self.page("000001")["pagination_meta"], {"page_size": 250})

    def test_all_incidents_come_once_newest_first(self):
        incidents = self.page("000000")["incidents"] + self.page("000001")["incidents"]
        self.assertEqual(len({incident["id"] for incident in incidents}), 300)
        created = [incident["created_at"] for incident in incidents]
        self.assertEqual(created, sorted(created, reverse=True))

    def test_an_incident_is_as_large_as_a_real_one(self):
        sizes = [len(generate.incident(number, 300)[1]) for number in range(1, 301, 25)]
        self.assertTrue(all(8500 < size < 10000 for size in sizes), sizes)

    def test_the_same_incident_comes_out_every_time(self):
        self.assertEqual(generate.incident(42, 300), generate.incident(42, 300))


class Verdicts(unittest.TestCase):
    def test_the_median_of_the_rounds_meets_the_gate_or_misses_it(self):
        self.assertEqual(Figure("a", "<= 1.3", values=[9, 1.2, 1.3]).verdict, "met")
        self.assertEqual(Figure("a", "<= 1.3", values=[1, 1.4, 9]).verdict, "missed")
        self.assertEqual(Figure("a", ">= 4", values=[4, 5, 1]).verdict, "met")
        self.assertEqual(Figure("a", ">= 4", values=[3.9]).verdict, "missed")
        self.assertEqual(Figure("a", "< 2", values=[2]).verdict, "missed")

    def test_without_a_gate_there_is_no_verdict(self):
        self.assertEqual(Figure("a", "", values=[1]).verdict, "")


if __name__ == "__main__":
    unittest.main()
