#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes KantaiFigures-*.otf: the ten digits of Inter (https://rsms.me/inter, version 4), all of one width.

Inter has such digits as the OpenType feature tnum, which Qt can ask for from version 6.7 on only. Here they take the
place of the usual ones, in fonts that hold nothing else and stand before Inter in the list of families (ui/Theme.cpp).

    make_figures.py FOLDER    # with Inter-Regular.otf, Inter-SemiBold.otf and Inter-Bold.otf; needs fontTools
"""
import pathlib
import sys

from fontTools import subset, ttLib

FAMILY = "Kantai Figures"
STYLES = ("Regular", "SemiBold", "Bold")


def tabular(font):
    """The names of the digits of one width, by those of the usual digits."""
    gsub = font["GSUB"].table
    lookups = {index for record in gsub.FeatureList.FeatureRecord if record.FeatureTag == "tnum"
               for index in record.Feature.LookupListIndex}
    names = {}
    for index in lookups:
        for table in gsub.LookupList.Lookup[index].SubTable:
            names.update(getattr(table, "ExtSubTable", table).mapping)
    return names


def figures(path, style):
    font = ttLib.TTFont(path, recalcTimestamp=False)
    usual = font.getBestCmap()
    others = tabular(font)
    digits = {code: others[usual[code]] for code in range(ord("0"), ord("9") + 1)}
    for table in font["cmap"].tables:
        table.cmap = dict(digits) if table.isUnicode() else {}
    options = subset.Options(layout_features=[], name_IDs=["*"], notdef_outline=True, hinting=True)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=digits)
    cutter.subset(font)
    widest = max(font["hmtx"][name][0] for name in digits.values())  # some are thinner by a thousandth
    for name in digits.values():
        font["hmtx"][name] = (widest, font["hmtx"][name][1])
    for record in list(font["name"].names):
        if record.nameID not in (0, 13, 14):  # copyright and licence stay
            font["name"].removeNames(nameID=record.nameID)
    for number, text in ((1, FAMILY), (2, style), (4, f"{FAMILY} {style}"), (6, f"KantaiFigures-{style}")):
        font["name"].setName(text, number, 3, 1, 0x409)
    cff = font["CFF "].cff
    cff.fontNames = [f"KantaiFigures-{style}"]
    cff.topDictIndex[0].FamilyName = FAMILY
    cff.topDictIndex[0].FullName = f"{FAMILY} {style}"
    font.save(pathlib.Path(__file__).parent / f"KantaiFigures-{style}.otf")


for each in STYLES:
    figures(pathlib.Path(sys.argv[1]) / f"Inter-{each}.otf", each)
