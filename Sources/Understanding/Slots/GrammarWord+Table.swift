extension GrammarWord {
  /// Every spelling of every grammar word.
  static let table: [String: GrammarEntry] = {
    var table: [String: GrammarEntry] = [:]
    for (word, spellings) in spellings {
      for spelling in spellings.split(separator: " ") {
        table[String(spelling)] = GrammarEntry(word: word)
      }
    }
    for (index, names) in weekdays.enumerated() {
      for name in names.split(separator: " ") {
        table[String(name)] = GrammarEntry(word: .weekday, detail: UInt8(index + 1))
      }
    }
    for (index, names) in months.enumerated() {
      for name in names.split(separator: " ") {
        table[String(name)] = GrammarEntry(word: .monthName, detail: UInt8(index + 1))
      }
    }
    table["once"] = GrammarEntry(word: .once, detail: 1)
    table["twice"] = GrammarEntry(word: .once, detail: 2)
    table["thrice"] = GrammarEntry(word: .once, detail: 3)
    return table
  }()

  private static let weekdays = [
    "monday mon mondays", "tuesday tue tues tuesdays",
    "wednesday wed weds wednesdays wensday wednsday",
    "thursday thu thur thurs thursdays", "friday fri fridays", "saturday sat saturdays",
    "sunday sun sundays",
  ]
  private static let months = [
    "january jan", "february feb febuary", "march mar", "april apr", "may", "june jun", "july jul",
    "august aug", "september sep sept", "october oct", "november nov", "december dec",
  ]

  private static let spellings: [(GrammarWord, String)] = units + sets + small + people + goals

  private static let units: [(GrammarWord, String)] = [
    (.kilogram, "kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes kgm"),
    (.gram, "g gr gm gms gram grams gramme grammes"), (.pound, "lb lbs pound pounds pds"),
    (.ounce, "oz ounce ounces"), (.stone, "st stone stones stn"), (.foot, "ft foot feet"),
    (.inch, "inch inches ins"),
    (.centimeter, "cm cms centimetre centimetres centimeter centimeters"),
    (.millimeter, "mm millimetre millimetres millimeter millimeters"),
    (.metre, "metre metres meter meters mtr mtrs"), (.letterM, "m"),
    (.kilometer, "km kms kilometre kilometres kilometer kilometers klicks"), (.letterK, "k"),
    (.mile, "mile miles mi"), (.yard, "yard yards yd yds"), (.marathon, "marathon"),
    (.second, "s sec secs second seconds"),
    (.minute, "min mins minute minutes minuets minits minuts"),
    (.hour, "h hr hrs hour hours"), (.day, "day days"), (.week, "week weeks wk wks wek weks"),
    (.month, "month months mth mths"), (.year, "year years yr yrs"), (.daily, "daily"),
    (.weekly, "weekly"), (.monthly, "monthly"), (.perWeek, "pw"),
    (.kilocalorie, "kcal kcals cal cals calorie calories"),
    (.kilojoule, "kj kilojoule kilojoules"), (.protein, "protein proteins prot"),
  ]

  private static let sets: [(GrammarWord, String)] = [
    (.by, "x"), (.byWord, "by"), (.times, "times"),
    (.set, "set sets round rounds lots series"),
    (.rep, "rep reps repetition repetitions repeats"), (.each, "each every"), (.per, "per p"),
    (.article, "a an"), (.sideWord, "side sides"), (.leg, "leg legs limb"),
    (.hold, "hold holds held pause pauses holding"), (.rest, "rest rests rested resting break"),
    (.rpe, "rpe"), (.rir, "rir"), (.reserve, "reserve"), (.tank, "tank"), (.left, "left"),
    (.more, "more"), (.failure, "failure fail"), (.nothing, "nothing nowt"),
    (.pain, "pain pains painful hurt hurts hurting ache aches aching sore soreness"),
    (.bodyweight, "bodyweight bw unweighted unloaded"), (.weight, "weight weights weighted"),
  ]

  private static let small: [(GrammarWord, String)] = [
    (.of, "of"), (.out, "out"), (.outOf, "outta outa"), (.to, "to"), (.and, "and n"),
    (.then, "then followed"), (.with, "with w"), (.inside, "in over within"), (.on, "on"),
    (.last, "last past"), (.next, "next"), (.this, "this"), (.ago, "ago"),
    (.before, "before b4"), (.after, "after"), (.theWord, "the"), (.forWord, "for"),
    (.from, "from since"), (.than, "than"), (.that, "that"), (.until, "until till til"),
    (.filler, "is was level score at about around rating only just still maybe like its it"),
    (.no, "no zero without"), (.not, "not"), (.free, "free"), (.now, "now"),
    (.today, "today todays tday todya"), (.tonight, "tonight tonite"),
    (.yesterday, "yesterday yesterdays yday ystrday yest"),
    (.tomorrow, "tomorrow tomorrows tmrw tmr tomoz tommorow"),
    (
      .partOfDay,
      "morning mornin mrng afternoon evening arvo lunchtime midday noon morn evenings afternoons"
    ),
    (.night, "night"), (.christmas, "christmas xmas"), (.ordinalEnding, "nd rd th"),
  ]

  private static let people: [(GrammarWord, String)] = [
    (.age, "age aged"), (.pronounI, "i im"), (.am, "am"), (.old, "old"), (.young, "young"),
    (.yearsOld, "yo"), (.born, "born dob birthday birthdate"), (.letterF, "f"), (.letterY, "y"),
    (.letterO, "o"), (.name, "name names"), (.callMe, "call called"),
    (.session, "session sessions workout workouts nights mornings"),
  ]

  private static let goals: [(GrammarWord, String)] = [
    (.lose, "lose losing loss lost drop dropping shed cut cutting slim slimming reduce off"),
    (.gain, "gain gaining gained bulk bulking add adding put putting increase"),
    (.maintain, "maintain maintaining maintenance mantain maintian maintane"),
    (.minus, "minus negative"), (.plus, "plus"), (.up, "up upwards"), (.down, "down"),
    (.deficit, "deficit"), (.surplus, "surplus"),
    (.sorry, "sorry soz"), (.meant, "meant mean"), (.make, "make"), (.wait, "wait"),
    (.actually, "actually"), (.correction, "correction"), (.scratch, "scratch"),
    (.instead, "instead"), (.rather, "rather"), (.oops, "oops whoops"),
  ]
}
