"""The series of the United Nations and the bodies whose documents they are.

Sources: United Nations Document Symbols and Series Symbols (ST/LIB/SER.B/5/Rev.5); the research guide of the Dag
Hammarskjöld Library (research.un.org, "UN Document Symbols").
"""

from __future__ import annotations

from collections.abc import Mapping


def table(lines: str) -> Mapping[str, str]:
    """A table of lines ``code: name``."""
    return dict(line.strip().split(": ", 1) for line in lines.strip().splitlines())


#: Principal organs (and the Human Rights Council) by their place in `undoc.languages.Language.organs`.
PRINCIPAL: Mapping[str, int] = {"A": 0, "S": 1, "E": 2, "A/HRC": 3, "T": 4, "CD": 6}

#: Bodies by the first parts of their symbols: ``code: English name``.
NAMES: Mapping[str, str] = table("""
    A: General Assembly
    A/AC.105: Committee on the Peaceful Uses of Outer Space
    A/AC.105/C.1: Scientific and Technical Subcommittee
    A/AC.105/C.2: Legal Subcommittee
    A/AC.109: Special Committee on Decolonization
    A/AC.121: Special Committee on Peacekeeping Operations
    A/AC.154: Committee on Relations with the Host Country
    A/AC.172: Committee on Conferences
    A/AC.183: Committee on the Exercise of the Inalienable Rights of the Palestinian People
    A/AC.96: Executive Committee of the High Commissioner's Programme
    A/BUR: General Committee
    A/C.1: First Committee
    A/C.2: Second Committee
    A/C.3: Third Committee
    A/C.4: Fourth Committee
    A/C.5: Fifth Committee
    A/C.6: Sixth Committee
    A/CN.10: Disarmament Commission
    A/CN.4: International Law Commission
    A/CN.9: United Nations Commission on International Trade Law
    A/HRC: Human Rights Council
    A/HRC/AC: Advisory Committee of the Human Rights Council
    A/HRC/EMRIP: Expert Mechanism on the Rights of Indigenous Peoples
    A/HRC/WG.6: Working Group on the Universal Periodic Review
    A/HRC/WGAD: Working Group on Arbitrary Detention
    A/HRC/WGEID: Working Group on Enforced or Involuntary Disappearances
    A/SPC: Special Political Committee
    AT: United Nations Administrative Tribunal
    BWC: Biological Weapons Convention
    BWC/CONF: Review Conference of the Biological Weapons Convention
    BWC/MSP: Meeting of the States Parties to the Biological Weapons Convention
    CAC: Convention against Corruption
    CAC/COSP: Conference of the States Parties to the United Nations Convention against Corruption
    CAT: Convention against Torture
    CAT/C: Committee against Torture
    CAT/OP: Subcommittee on Prevention of Torture
    CBD: Convention on Biological Diversity
    CBD/COP: Conference of the Parties to the Convention on Biological Diversity
    CCPR: International Covenant on Civil and Political Rights
    CCPR/C: Human Rights Committee
    CCW: Convention on Certain Conventional Weapons
    CD: Conference on Disarmament
    CEB: United Nations System Chief Executives Board for Coordination
    CED: Convention for the Protection of All Persons from Enforced Disappearance
    CED/C: Committee on Enforced Disappearances
    CEDAW: Convention on the Elimination of All Forms of Discrimination against Women
    CEDAW/C: Committee on the Elimination of Discrimination against Women
    CERD: Convention on the Elimination of All Forms of Racial Discrimination
    CERD/C: Committee on the Elimination of Racial Discrimination
    CLCS: Commission on the Limits of the Continental Shelf
    CMW: Convention on the Protection of the Rights of All Migrant Workers
    CMW/C: Committee on Migrant Workers
    CRC: Convention on the Rights of the Child
    CRC/C: Committee on the Rights of the Child
    CRPD: Convention on the Rights of Persons with Disabilities
    CRPD/C: Committee on the Rights of Persons with Disabilities
    CRPD/CSP: Conference of States Parties to the Convention on the Rights of Persons with Disabilities
    CTOC: Convention against Transnational Organized Crime
    CTOC/COP: Conference of the Parties to the Convention against Transnational Organized Crime
    DC: Disarmament Commission
    DP: United Nations Development Programme
    DP/FPA: United Nations Population Fund
    DP/OPS: United Nations Office for Project Services
    E: Economic and Social Council
    E/AC.51: Committee for Programme and Coordination
    E/C.12: Committee on Economic, Social and Cultural Rights
    E/C.16: Committee of Experts on Public Administration
    E/C.18: Committee of Experts on International Cooperation in Tax Matters
    E/C.19: Permanent Forum on Indigenous Issues
    E/C.2: Committee on Non-Governmental Organizations
    E/C.20: Committee of Experts on Global Geospatial Information Management
    E/CN.11: Economic Commission for Asia and the Far East
    E/CN.12: Economic Commission for Latin America
    E/CN.14: Economic Commission for Africa
    E/CN.15: Commission on Crime Prevention and Criminal Justice
    E/CN.16: Commission on Science and Technology for Development
    E/CN.17: Commission on Sustainable Development
    E/CN.18: United Nations Forum on Forests
    E/CN.3: Statistical Commission
    E/CN.4: Commission on Human Rights
    E/CN.4/Sub.2: Subcommission on the Promotion and Protection of Human Rights
    E/CN.5: Commission for Social Development
    E/CN.6: Commission on the Status of Women
    E/CN.7: Commission on Narcotic Drugs
    E/CN.9: Commission on Population and Development
    E/ECA: Economic Commission for Africa
    E/ECE: Economic Commission for Europe
    E/ECLAC: Economic Commission for Latin America and the Caribbean
    E/ECWA: Economic Commission for Western Asia
    E/ESCAP: Economic and Social Commission for Asia and the Pacific
    E/ESCWA: Economic and Social Commission for Western Asia
    E/FFDF: Forum on Financing for Development Follow-up
    E/HLPF: High-level Political Forum on Sustainable Development
    E/ICEF: United Nations Children's Fund
    E/INCB: International Narcotics Control Board
    EC: Executive Committee of the High Commissioner's Programme
    ECE: Economic Commission for Europe
    ECE/TRANS: Inland Transport Committee
    ENERGY: Economic Commission for Europe
    ESCAP: Economic and Social Commission for Asia and the Pacific
    ESCWA: Economic and Social Commission for Western Asia
    FCCC: United Nations Framework Convention on Climate Change
    FCCC/CP: Conference of the Parties to the Framework Convention on Climate Change
    FCCC/KP: Kyoto Protocol
    FCCC/KP/CMP: Meeting of the Parties to the Kyoto Protocol
    FCCC/PA: Paris Agreement
    FCCC/PA/CMA: Meeting of the Parties to the Paris Agreement
    FCCC/SBI: Subsidiary Body for Implementation
    FCCC/SBSTA: Subsidiary Body for Scientific and Technological Advice
    GC: General Conference of the United Nations Industrial Development Organization
    HRI: International human rights instruments
    HS: United Nations Human Settlements Programme
    HSP: United Nations Human Settlements Programme
    HSP/GC: Governing Council of the United Nations Human Settlements Programme
    HSP/HA: United Nations Habitat Assembly
    ICCD: United Nations Convention to Combat Desertification
    ICCD/COP: Conference of the Parties to the Convention to Combat Desertification
    ICSC: International Civil Service Commission
    ID: United Nations Industrial Development Organization
    IDB: Industrial Development Board
    ISBA: International Seabed Authority
    ISBA/A: Assembly of the International Seabed Authority
    ISBA/C: Council of the International Seabed Authority
    ITC: International Trade Centre
    JIU: Joint Inspection Unit
    LC: Economic Commission for Latin America and the Caribbean
    LOS: Law of the Sea
    NPT: Treaty on the Non-Proliferation of Nuclear Weapons
    NPT/CONF: Review Conference of the Parties to the Treaty on the Non-Proliferation of Nuclear Weapons
    OP-CAT: Optional Protocol to the Convention against Torture
    PBC: Peacebuilding Commission
    S: Security Council
    S/AC.51: Working Group on Children and Armed Conflict
    SPLOS: Meeting of States Parties to the Convention on the Law of the Sea
    ST: Secretariat
    ST/ESA: Department of Economic and Social Affairs
    ST/LEG: Office of Legal Affairs
    ST/LIB: Dag Hammarskjöld Library
    ST/SG: Secretary-General
    T: Trusteeship Council
    TD: United Nations Conference on Trade and Development
    TD/B: Trade and Development Board
    TIM: Economic Commission for Europe
    TPNW: Treaty on the Prohibition of Nuclear Weapons
    TPNW/MSP: Meeting of States Parties to the Treaty on the Prohibition of Nuclear Weapons
    TRADE: Economic Commission for Europe
    TRANS: Economic Commission for Europe
    UNEP: United Nations Environment Programme
    UNEP/EA: United Nations Environment Assembly
    UNEP/GC: Governing Council of the United Nations Environment Programme
    UNEP/GCSS: Governing Council of the United Nations Environment Programme, special sessions
    UNITAR: United Nations Institute for Training and Research
    UNW: United Nations Entity for Gender Equality and the Empowerment of Women
    WFC: World Food Council
    WFP: World Food Programme
    """)
SERIES = frozenset(code.partition("/")[0] for code in NAMES)
