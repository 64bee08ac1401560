/// Names of characters in HTML (§13.5) that the parser does not know, or does not know without their semicolon.
enum CharacterNames {
  /// The character of a name that HTML 5 added, its semicolon left out.
  static func scalar(of name: ArraySlice<UInt8>) -> UInt32? {
    added[String(decoding: name, as: UTF8.self)]
  }

  /// The character of a name that HTML reads without a semicolon too, for the sake of old pages.
  static func scalar(ofUnterminated name: ArraySlice<UInt8>) -> UInt32? {
    unterminated[String(decoding: name, as: UTF8.self)]
  }

  private static let added = table(addedNames)
  private static let unterminated = table(unterminatedNames)

  private static func table(_ entries: String) -> [String: UInt32] {
    var table: [String: UInt32] = [:]
    for entry in entries.split(whereSeparator: \.isWhitespace) {
      let parts = entry.split(separator: "=")
      if parts.count == 2, let scalar = UInt32(parts[1], radix: 16) {
        table[String(parts[0])] = scalar
      }
    }
    return table
  }

  /// Letters, punctuation, spaces and signs that stand in prose, with their code points; no mathematics, and
  /// only names that are long enough to hold the number of their character.
  private static let addedNames = """
    AMP=26 Abreve=102 Amacr=100 Aogon=104 ApplyFunction=2061 Breve=2d8 COPY=a9 Cacute=106
    Ccaron=10c Ccirc=108 Cdot=10a Cedilla=b8 CenterDot=b7 CloseCurlyDoubleQuote=201d
    CloseCurlyQuote=2019 Dcaron=10e DiacriticalAcute=b4 DiacriticalDot=2d9
    DiacriticalDoubleAcute=2dd DiacriticalGrave=60 DiacriticalTilde=2dc DoubleDot=a8 Dstrok=110
    Ecaron=11a Edot=116 Emacr=112 Eogon=118 Gbreve=11e Gcedil=122 Gcirc=11c Gdot=120 Hacek=2c7
    Hat=5e Hcirc=124 Hstrok=126 IJlig=132 Idot=130 Imacr=12a InvisibleComma=2063
    InvisibleTimes=2062 Iogon=12e Itilde=128 Jcirc=134 Kcedil=136 Lacute=139 Lcaron=13d
    Lcedil=13b Lmidot=13f Lstrok=141 MediumSpace=205f Nacute=143 Ncaron=147 Ncedil=145
    NegativeMediumSpace=200b NegativeThickSpace=200b NegativeThinSpace=200b
    NegativeVeryThinSpace=200b NewLine=a NoBreak=2060 NonBreakingSpace=a0 Odblac=150 Omacr=14c
    OpenCurlyDoubleQuote=201c OpenCurlyQuote=2018 OverBar=203e PlusMinus=b1 QUOT=22 Racute=154
    Rcaron=158 Rcedil=156 Sacute=15a Scedil=15e Scirc=15c TRADE=2122 Tab=9 Tcaron=164 Tcedil=162
    ThinSpace=2009 Tstrok=166 Ubreve=16c Udblac=170 Umacr=16a UnderBar=5f Uogon=172 Uring=16e
    Utilde=168 Verbar=2016 VerticalLine=7c VerticalSeparator=2758 VeryThinSpace=200a Wcirc=174
    Ycirc=176 Zacute=179 Zcaron=17d Zdot=17b ZeroWidthSpace=200b abreve=103 amacr=101 angst=c5
    aogon=105 ast=2a backprime=2035 bigstar=2605 bprime=2035 breve=2d8 bsemi=204f bsol=5c
    bullet=2022 cacute=107 caret=2041 caron=2c7 ccaron=10d ccirc=109 cdot=10b centerdot=b7
    checkmark=2713 circledR=ae clubsuit=2663 colon=3a comma=2c commat=40 dblac=2dd dcaron=10f
    ddagger=2021 diamondsuit=2666 dollar=24 dstrok=111 ecaron=11b edot=117 emacr=113 emsp13=2004
    emsp14=2005 eogon=119 equals=3d excl=21 female=2640 ffilig=fb03 ffllig=fb04 frac13=2153
    frac15=2155 frac16=2159 frac18=215b frac23=2154 frac25=2156 frac35=2157 frac38=215c
    frac45=2158 frac56=215a frac58=215d frac78=215e gacute=1f5 gbreve=11f gcirc=11d gdot=121
    grave=60 hairsp=200a half=bd hcirc=125 heartsuit=2665 horbar=2015 hstrok=127 hybull=2043
    hyphen=2010 ijlig=133 imacr=12b imath=131 imped=1b5 incare=2105 inodot=131 iogon=12f
    itilde=129 jcirc=135 jmath=237 kcedil=137 kgreen=138 lacute=13a lbrace=7b lbrack=5b
    lcaron=13e lcedil=13c lcub=7b ldquor=201e lmidot=140 lowbar=5f lpar=28 lsqb=5b lsquor=201a
    lstrok=142 maltese=2720 midast=2a nacute=144 napos=149 natur=266e natural=266e ncaron=148
    ncedil=146 num=23 numero=2116 numsp=2007 odblac=151 ogon=2db omacr=14d percnt=25 period=2e
    pertenk=2031 phone=260e plus=2b puncsp=2008 qprime=2057 quest=3f racute=155 rbrace=7d
    rbrack=5d rcaron=159 rcedil=157 rcub=7d rdquor=201d ring=2da rpar=29 rsqb=5d rsquor=2019
    sacute=15b scedil=15f scirc=15d semi=3b sharp=266f sol=2f spadesuit=2660 starf=2605 strns=af
    tcaron=165 tcedil=163 tprime=2034 tstrok=167 ubreve=16d udblac=171 umacr=16b uogon=173
    uring=16f utilde=169 verbar=7c vert=7c wcirc=175 ycirc=177 zacute=17a zcaron=17e zdot=17c
    """

  private static let unterminatedNames = """
    AElig=c6 AMP=26 Aacute=c1 Acirc=c2 Agrave=c0 Aring=c5 Atilde=c3 Auml=c4 COPY=a9 Ccedil=c7
    Eacute=c9 Ecirc=ca Egrave=c8 Euml=cb Iacute=cd Icirc=ce Igrave=cc Iuml=cf Ntilde=d1
    Oacute=d3 Ocirc=d4 Ograve=d2 Oslash=d8 Otilde=d5 Ouml=d6 QUOT=22 THORN=de Uacute=da Ucirc=db
    Ugrave=d9 Uuml=dc Yacute=dd aacute=e1 acirc=e2 acute=b4 aelig=e6 agrave=e0 amp=26 aring=e5
    atilde=e3 auml=e4 brvbar=a6 ccedil=e7 cedil=b8 cent=a2 copy=a9 curren=a4 divide=f7 eacute=e9
    ecirc=ea egrave=e8 euml=eb frac12=bd frac14=bc frac34=be iacute=ed icirc=ee iexcl=a1
    igrave=ec iquest=bf iuml=ef laquo=ab macr=af micro=b5 middot=b7 nbsp=a0 ntilde=f1 oacute=f3
    ocirc=f4 ograve=f2 ordf=aa ordm=ba oslash=f8 otilde=f5 ouml=f6 para=b6 plusmn=b1 pound=a3
    quot=22 raquo=bb sect=a7 sup1=b9 sup2=b2 sup3=b3 szlig=df thorn=fe times=d7 uacute=fa
    ucirc=fb ugrave=f9 uuml=fc yacute=fd yuml=ff
    """
}
