"""Which scenes a batch holds, and what its results are called."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from cloudreef_plugin.algorithms.frame.batch_names import (
    NameTemplate,
    file_name,
    form_of_name,
    in_form,
    name_results,
)
from cloudreef_plugin.algorithms.frame.scene_table import scenes_in_table
from cloudreef_plugin.engine.contract.errors import CloudReefError, JobError, OutputError, SceneError
from cloudreef_plugin.engine.contract.listing.folders import ListedScene, scenes_in_folder
from cloudreef_plugin.engine.contract.tables.spreadsheet import csv_text

TEMPLATE = NameTemplate("{scene}_{model}_mask.tif")


def touch(folder, *names):
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    return folder


def names(scenes):
    return [scene.name for scene in scenes]


def named(scenes, folder, template=TEMPLATE, kinds=("mask",), **options):
    return name_results(scenes, template, folder, kinds, model="clouds", threshold="0.5", **options)


@pytest.mark.parametrize(
    ("patterns", "expected"),
    [
        ("*.tif", ["a", "b"]),
        ("a*;*.jp2", ["a", "c"]),
        ("*", ["LC08_x", "S2", "a", "b", "c"]),
        ("LC0*", ["LC08_x"]),
        ("**/*.tif", ["LC08_x", "a", "b", "deep"]),
        ("[ab].tif", ["a"] if os.name == "posix" else ["a", "b"]),
    ],
)
def test_patterns_find_files_and_products(tmp_path, patterns, expected):
    touch(
        tmp_path, "a.tif", "b.TIF", "c.jp2", "a.tif.aux.xml", "a.tif.ovr", "a.tif.part", "notes.txt", "empty/notes.txt"
    )
    touch(tmp_path, "LC08_x/LC08_x_MTL.txt", "LC08_x/LC08_x_B4.TIF", "LC08_x/LC08_x_B5.TIF", "sub/sub/deep.tif")
    (tmp_path / "S2.SAFE" / "GRANULE").mkdir(parents=True)
    assert sorted(names(scenes_in_folder(tmp_path, patterns))) == expected


def test_a_word_in_a_name_does_not_make_a_scene_unfinished(tmp_path):
    touch(tmp_path, "bay.part1.tif", "bay.part2.tif", "v1.part.tif", "lake.partial.tif")
    touch(tmp_path, "a.tif.part", "a.tif.part.77aa", "a.tif.part.77aa.tif", "a.tif.part.lock")
    for patterns in ("*", "*.tif"):
        assert sorted(names(scenes_in_folder(tmp_path, patterns))) == [
            "bay.part1",
            "bay.part2",
            "lake.partial",
            "v1.part",
        ]


def test_band_files_side_by_side_are_one_scene_each(tmp_path):
    for scene in ("LC08_L1TP_1_T1", "LC09_L2SP_2_T1"):
        prefix = "SR_" if "L2" in scene else ""
        touch(tmp_path, *(f"{scene}_{prefix}B{band}.TIF" for band in range(1, 8)), f"{scene}_QA_PIXEL.TIF")
    touch(tmp_path, "T16RDV_20230804T162841_B04.jp2", "T16RDV_20230804T162841_B8A.jp2", "a_B4.tif", "other.tif")
    found = scenes_in_folder(tmp_path, "*")
    assert sorted(names(found)) == ["LC08_L1TP_1_T1", "LC09_L2SP_2_T1", "T16RDV_20230804T162841", "a_B4", "other"]
    files = {scene.name: Path(scene.files[0]).name for scene in found}
    assert files["LC08_L1TP_1_T1"] == "LC08_L1TP_1_T1_B1.TIF" and files["LC09_L2SP_2_T1"] == "LC09_L2SP_2_T1_SR_B1.TIF"


def test_products_unpacked_into_one_folder_are_one_scene_each(tmp_path):
    for scene in ("LC08_L2SP_1_T1", "LC09_L2SP_2_T1"):
        touch(tmp_path, *(f"{scene}_SR_B{band}.TIF" for band in range(1, 8)), f"{scene}_QA_PIXEL.TIF")
        touch(tmp_path, *(f"{scene}_MTL.{ending}" for ending in ("txt", "json", "xml")), f"{scene}_thumb_large.jpeg")
    touch(tmp_path, "LC08_L1TP_0_T1.tar.gz")
    touch(tmp_path, "LT05_L1TP_4_T1.tif", "LT05_L1TP_4_T1_MTL.txt", "LT05_L1TP_4_T1_toa.tif")
    touch(tmp_path, "LE07_L1TP_3_T1_B1.TIF", "LE07_L1TP_3_T1_B6_VCID_1.TIF", "LE07_L1TP_3_T1_B6_VCID_2.TIF")
    found = scenes_in_folder(tmp_path, "*")
    stacks = ["LT05_L1TP_4_T1", "LT05_L1TP_4_T1_toa"]
    assert names(found) == ["LC08_L1TP_0_T1", "LC08_L2SP_1_T1", "LC09_L2SP_2_T1", "LE07_L1TP_3_T1", *stacks]
    assert {Path(scene.files[0]).suffix.lower() for scene in found[1:]} == {".tif"}
    by_metadata = names(scenes_in_folder(tmp_path, "*_MTL.*"))
    assert by_metadata == ["LC08_L2SP_1_T1", "LC09_L2SP_2_T1", "LT05_L1TP_4_T1"]


def test_metadata_files_are_scenes_by_the_name_of_their_product(tmp_path):
    touch(tmp_path, "LC08_1_MTL.txt", "LC08_1_B4.TIF", "LC08_2_MTL.txt", "LC08_2_B4.TIF")
    assert names(scenes_in_folder(tmp_path, "*_MTL.txt")) == ["LC08_1", "LC08_2"]


def test_a_scene_that_two_patterns_match_is_listed_once(tmp_path):
    touch(tmp_path, "a.tif")
    assert names(scenes_in_folder(tmp_path, "*.tif; a*; **/*.tif")) == ["a"]


def test_a_folder_of_results_is_left_out_unless_it_is_searched_itself(tmp_path):
    touch(tmp_path, "a.tif", "out/b.tif")
    assert names(scenes_in_folder(tmp_path, "**/*.tif", leave_out=[tmp_path / "out"])) == ["a"]
    assert names(scenes_in_folder(tmp_path, "*.tif", leave_out=[tmp_path])) == ["a"]


@pytest.mark.parametrize("pattern", ["*.png", "/etc/*", "nothing"])
def test_a_pattern_that_finds_nothing_is_told(tmp_path, pattern):
    with pytest.raises(CloudReefError, match="pattern|matches"):
        scenes_in_folder(touch(tmp_path, "a.tif"), pattern)
    with pytest.raises(SceneError, match="does not exist"):
        scenes_in_folder(tmp_path / "nowhere", "*.tif")


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_table_names_scenes_and_what_is_special_about_them(tmp_path, delimiter):
    rows = [
        ["id", "Path", "bands", "scaling", "nodata", "name"],
        ["1", "a.tif", "3 2 1 4", "uint8", "0", "first"],
        ["2", str(tmp_path / "sub" / "b.tif"), "", "", "", ""],
        ["3", "", "", "", "", ""],
        ["4", "r.tif|g.tif|b.tif", "1 2 3 0", "", "", "three"],
    ]
    table = tmp_path / "scenes.csv"
    table.write_text("\ufeff" + "\r\n".join(delimiter.join(row) for row in rows) + "\r\n", encoding="utf-8")
    assert scenes_in_table(table) == [
        ListedScene((str(tmp_path / "a.tif"),), "first", "3 2 1 4", "uint8", 0.0),
        ListedScene((str(tmp_path / "sub" / "b.tif"),), "b"),
        ListedScene(tuple(str(tmp_path / name) for name in ("r.tif", "g.tif", "b.tif")), "three", "1 2 3 0"),
    ]
    assert names(scenes_in_table(table, "PATH")) == ["first", "b", "three"]


def test_a_scene_that_a_table_names_twice_is_listed_once(tmp_path):
    (tmp_path / "scenes.csv").write_text(f"path,bands\na.tif,\nb.tif,\n{tmp_path / 'a.tif'},\n")
    assert names(scenes_in_table(tmp_path / "scenes.csv")) == ["a", "b"]
    (tmp_path / "scenes.csv").write_text("path,bands,name\na.tif,,\na.tif,1 1 1 0,\na.tif,1 1 1 0,other\n")
    first, second, other = scenes_in_table(tmp_path / "scenes.csv")
    with pytest.raises(OutputError, match=r"a\.tif is listed twice\. Give each its own name\."):
        named([first, second], tmp_path)
    assert len(named([first, other], tmp_path)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "path;bands;nodata\n# the first bay;;\na.tif;1;\n",
        "name;path;bands\n# the first bay;;\n;a.tif;1\n",
        "# made by hand\n# twice\npath;bands\na.tif;1\n",
        "# all of May, and of June\n#\nbands;file\n1;a.tif\n",
        "#path;bands\na.tif;1\n",
        "#id;path;bands\n7;a.tif;1\n",
    ],
)
def test_remarks_in_a_table_are_no_scenes(tmp_path, text):
    (tmp_path / "scenes.csv").write_text(text)
    assert scenes_in_table(tmp_path / "scenes.csv") == [ListedScene((str(tmp_path / "a.tif"),), "a", "1")]


@pytest.mark.parametrize(
    "text",
    [
        "a.tif\nb,c.tif\n/x/d.tif\n",
        "\ufeffa.tif\r\nb,c.tif\r\n/x/d.tif\r\n",
        "# of May\na.tif\nb,c.tif\n/x/d.tif",
        'a.tif;x\n"b,c.tif"\n/x/d.tif;z',
    ],
)
def test_a_list_of_paths_without_names_of_columns(tmp_path, text):
    touch(tmp_path, "b,c.tif")
    (tmp_path / "list.txt").write_text(text)
    expected = [str(tmp_path / "a.tif"), str(tmp_path / "b,c.tif"), "/x/d.tif"]
    assert [scene.files[0] for scene in scenes_in_table(tmp_path / "list.txt")] == expected


def test_a_column_of_an_unusual_name_is_no_scene(tmp_path):
    (tmp_path / "list.csv").write_text("file.name\na.tif\n")
    assert names(scenes_in_table(tmp_path / "list.csv")) == ["a"]


def test_files_whose_names_differ_in_capitals_only_are_not_one_file(tmp_path):
    if touch(tmp_path, "a.tif") and (tmp_path / "A.tif").exists():
        pytest.skip("this disk does not tell capitals apart")
    told = []
    both = named(scenes_in_folder(touch(tmp_path, "A.tif"), "*"), tmp_path / "out", warn=told.append)
    assert {Path(scene.files[0]).name: Path(paths["mask"]).name for scene, paths in both} == {
        "A.tif": "A_clouds_mask.tif",
        "a.tif": "a_2_clouds_mask.tif",
    }
    assert len(told) == 1 and told[0].endswith("the results of the second are named a_2.")


def test_scenes_of_one_name_get_those_of_their_folders(tmp_path):
    found = [ListedScene((f"/{place}/a.tif",), "a") for place in ("x", "y/z", "v/z")]
    found += [
        ListedScene(("/x/\u00e9.tif",), "\u00e9"),
        ListedScene(("/x/e\u0301.tif",), "e\u0301"),
    ]  # one name on macOS
    told = []
    masks = [Path(paths["mask"]).name for _, paths in named(found, tmp_path, warn=told.append)]
    assert masks[:3] == ["x_a_clouds_mask.tif", "y_z_a_clouds_mask.tif", "v_z_a_clouds_mask.tif"]
    assert sorted(masks[3:]) == ["e\u0301_clouds_mask.tif", "\u00e9_2_clouds_mask.tif"] and len(told) == 1
    again = [ListedScene(("/x/a.tif",), "a"), ListedScene(("/x/A.tif",), "A"), ListedScene(("/x/A_2.tif",), "a_2")]
    assert [scene.name for scene, _ in named(again, tmp_path)] == ["a_3", "A", "a_2"]


def test_names_in_a_summary_are_those_of_before(tmp_path):
    named_so = ["-lead", "=SUM(A1)", "'quoted'", "two\nlines", "plain"]
    rows = [[name, str(tmp_path / f"{number}.tif")] for number, name in enumerate(named_so)]
    (tmp_path / "s.csv").write_bytes(csv_text(["scene", "input"], rows).encode())
    assert names(scenes_in_table(tmp_path / "s.csv", "input")) == named_so


@pytest.mark.skipif(os.name == "nt", reason="no name there holds what parts band files")
def test_a_name_may_hold_what_parts_band_files(tmp_path):
    touch(tmp_path, "a|b.tif")
    (tmp_path / "scenes.csv").write_text("input\na|b.tif\nc.tif|d.tif\n")
    first, second = scenes_in_table(tmp_path / "scenes.csv")
    assert first.files == (str(tmp_path / "a|b.tif"),) and len(second.files) == 2


def test_a_file_may_be_called_like_a_remark(tmp_path):
    touch(tmp_path, "#1.tif")
    (tmp_path / "scenes.csv").write_text("path\n#1.tif\n")
    assert names(scenes_in_table(tmp_path / "scenes.csv")) == ["#1"]
    (tmp_path / "scenes.csv").write_text("# only remarks\n# here\n")
    with pytest.raises(SceneError, match="has no scenes"):
        scenes_in_table(tmp_path / "scenes.csv")


@pytest.mark.parametrize(
    ("text", "column", "words"),
    [
        ("path\na.tif\n", "where", 'no column "where"'),
        ("path\n", "", "has no scenes"),
        ("", "", "has no scenes"),
        ("path,nodata\na.tif,none\n", "", "Row 2"),
    ],
)
def test_a_table_that_cannot_be_used_is_told(tmp_path, text, column, words):
    (tmp_path / "scenes.csv").write_text(text)
    with pytest.raises(SceneError, match=words):
        scenes_in_table(tmp_path / "scenes.csv", column)


def test_results_are_named_by_the_template_and_alike(tmp_path):
    kinds = ("mask", "probability", "polygons", "statistics")
    ((_, paths),) = named([ListedScene(("/x/y/a.tif",), "a: b")], tmp_path, kinds=kinds)
    assert [Path(path).name for path in paths.values()] == [
        "a_ b_clouds_mask.tif",
        "a_ b_clouds_probability.tif",
        "a_ b_clouds_polygons.gpkg",
        "a_ b_clouds_statistics.json",
    ]
    template = NameTemplate("{folder}-{scene}-{threshold}.tif")
    ((_, paths),) = named([ListedScene(("/x/y/a.tif",), "a")], tmp_path, template, kinds)
    assert [Path(path).name for path in paths.values()][:2] == ["y-a-0.5.tif", "y-a-0.5_probability.tif"]


@pytest.mark.parametrize(
    "text",
    ["{scene}_{date}.tif", "{scene.tif", "{}.tif", "a/{scene}.tif", "{scene}.png", "", "{scene!r}.tif", "a:b.tif"],
)
def test_a_template_that_names_no_file_is_told(text):
    with pytest.raises(OutputError):
        NameTemplate(text).check()


@pytest.mark.parametrize(("text", "name"), [("aux", "_aux"), ("NUL.2024", "_NUL.2024"), ("com1 ", "_com1")])
def test_no_result_has_the_name_of_a_device_of_windows(text, name):
    listed = [ListedScene(("/x/a.tif",), text)]
    [(_, paths)] = name_results(listed, NameTemplate("{scene}.tif"), Path("out"), ["mask"], model="m", threshold="0.5")
    assert Path(paths["mask"]).name == f"{name}.tif"
    assert file_name("auxiliary") == "auxiliary"


@pytest.mark.parametrize(
    ("name", "form"),
    [("a.gpkg", "gpkg"), ("/x/a.SHP", "shp"), ("a.fgb", "fgb"), ("a.geojson", "geojson"), ("a.json", "geojson")],
)
def test_polygons_of_many_scenes_take_the_form_of_one_name(tmp_path, name, form):
    ((_, paths),) = named([ListedScene(("/x/a.tif",), "a")], tmp_path, kinds=("mask", "polygons"))
    assert in_form(paths, form_of_name(name)) == {**paths, "polygons": str(tmp_path / f"a_clouds_polygons.{form}")}


def test_collisions_are_told_with_both_scenes(tmp_path):
    same = [ListedScene(("/x/a.tif",), "a"), ListedScene(("/y/A.tif",), "A")]  # one name on Windows and macOS
    with pytest.raises(OutputError, match=r"/x/a\.tif and /y/A\.tif would both write"):
        named(same, tmp_path, NameTemplate("{model}.tif"))
    by_folder = named(same, tmp_path, NameTemplate("{folder}_{scene}.tif"))
    assert [Path(paths["mask"]).name for _, paths in by_folder] == ["x_a.tif", "y_A.tif"]
    touch(tmp_path, "a.tif", "a_clouds_mask.tif")
    with pytest.raises(OutputError, match="would replace the scene"):
        named(scenes_in_folder(tmp_path, "a.tif"), tmp_path, NameTemplate("{scene}.tif"))
    both = [ListedScene((str(tmp_path / f"{name}.tif"),), name) for name in ("a", "a_clouds_mask")]
    with pytest.raises(OutputError, match="would replace the scene"):
        named(both, tmp_path)


def test_a_pattern_must_lie_below_the_folder(tmp_path):
    with pytest.raises(JobError, match="cannot be used"):
        scenes_in_folder(touch(tmp_path, "a.tif"), "/etc/*")
