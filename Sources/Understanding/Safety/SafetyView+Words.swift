/// Words that a line is prepared by before any rule is looked at.
extension SafetyView {
  static let joined: [String: [String]] = [
    "cant": ["can", "not"], "cannot": ["can", "not"], "carnt": ["can", "not"],
    "couldnt": ["could", "not"], "dont": ["do", "not"], "doesnt": ["does", "not"],
    "didnt": ["did", "not"], "isnt": ["is", "not"], "wasnt": ["was", "not"],
    "arent": ["are", "not"], "werent": ["were", "not"], "wont": ["will", "not"],
    "wouldnt": ["would", "not"], "havent": ["have", "not"], "hasnt": ["has", "not"],
    "hadnt": ["had", "not"], "aint": ["is", "not"], "shouldnt": ["should", "not"],
    "im": ["i", "am"], "ive": ["i", "have"], "its": ["it", "is"], "hes": ["he", "is"],
    "shes": ["she", "is"], "theyre": ["they", "are"], "whats": ["what", "is"],
    "thats": ["that", "is"], "theres": ["there", "is"], "wanna": ["want", "to"],
    "gonna": ["going", "to"], "gotta": ["got", "to"], "n't": ["not"],
  ]

  static let fillers: Set<String> = [
    "really", "very", "so", "quite", "rather", "totally", "completely", "absolutely", "literally",
    "actually", "basically", "properly", "kinda", "sorta", "pretty", "proper", "fully", "simply",
    "also", "all", "even", "super", "extremely", "terribly", "slightly", "somewhat", "suddenly",
    "just", "now", "still", "gone", "like",
  ]

  static let kinds: Set<String> = ["t", "type", "stage", "grade", "phase"]

  static let numerals: [String: UInt8] = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    "couple": 2, "twice": 2, "thrice": 3,
  ]
}
