import SessionModel

extension Command {
  /// One word or two for the footer.
  public var short: Phrase {
    switch self {
    case .passFloor: Phrase("pass", zh: "交棒")
    case .pause: Phrase("pause", zh: "暂停")
    case .giveLeft: Phrase("left", zh: "左队")
    case .giveRight: Phrase("right", zh: "右队")
    case .giveJoint: Phrase("joint", zh: "共同")
    case .moreTime: Phrase("+1 min", zh: "加一分钟")
    case .lessTime: Phrase("−1 min", zh: "减一分钟")
    case .giveOverrun: Phrase("even out", zh: "补齐")
    case .moveSeconds: Phrase("move 10 s", zh: "改记 10 秒")
    case .nextStep: Phrase("next", zh: "下一步")
    case .previousStep: Phrase("back", zh: "返回")
    case .goTo: Phrase("agenda", zh: "议程")
    case .otherColumn: Phrase("other team", zh: "换列")
    case .up, .down, .left, .right: Phrase("move", zh: "移动")
    case .newNote: Phrase("note", zh: "记录")
    case .newBelow: Phrase("below", zh: "下方")
    case .edit: Phrase("edit", zh: "编辑")
    case .editExternally: Phrase("in $EDITOR", zh: "外部编辑器")
    case .delete: Phrase("delete", zh: "删除")
    case .moveDown: Phrase("down", zh: "下移")
    case .moveUp: Phrase("up", zh: "上移")
    case .newBlocker: Phrase("blocker", zh: "障碍")
    case .newHelp: Phrase("help request", zh: "求助")
    case .newDecision: Phrase("decision", zh: "决定")
    case .newAction: Phrase("action", zh: "行动项")
    case .newParked: Phrase("park", zh: "搁置")
    case .newInitiative: Phrase("initiative", zh: "举措")
    case .startFrom: Phrase("usual ones", zh: "常用条目")
    case .changeTeam: Phrase("to other team", zh: "归对方")
    case .changeKind: Phrase("kind", zh: "改类型")
    case .changeStep: Phrase("step", zh: "改步骤")
    case .history: Phrase("history", zh: "历史")
    case .find: Phrase("find", zh: "查找")
    case .palette: Phrase("commands", zh: "命令")
    case .agree: Phrase("agree", zh: "同意")
    case .agreeOther: Phrase("other agrees", zh: "对方同意")
    case .funnel: Phrase("funnel", zh: "漏斗")
    case .takeOver: Phrase("funnel to SLA", zh: "漏斗转 SLA")
    case .goalMap: Phrase("goal map", zh: "目标图")
    case .readBack: Phrase("read back", zh: "宣读")
    case .undo: Phrase("undo", zh: "撤销")
    case .redo: Phrase("redo", zh: "重做")
    case .writeMinutes: Phrase("minutes", zh: "纪要")
    case .saveElsewhere: Phrase("save elsewhere", zh: "另存")
    case .help: Phrase("keys", zh: "按键")
    case .wall: Phrase("wall", zh: "大屏")
    case .leave: Phrase("leave", zh: "离开")
    case .newMeeting: Phrase("new", zh: "新建")
    case .openMeeting: Phrase("open", zh: "打开")
    case .openDemo: Phrase("demo", zh: "演示")
    case .followUp: Phrase("follow-up", zh: "跟进")
    }
  }

  /// What the command does, in a sentence without its full stop.
  public var help: Phrase {
    switch self {
    case .passFloor:
      Phrase(
        "Pass the floor to the other team; when nobody has it, to the team whose turn it is",
        zh: "把发言权交给另一个团队；无人发言时，交给轮到的团队")
    case .pause: Phrase("Pause all clocks; resume", zh: "暂停所有计时；继续")
    case .giveLeft: Phrase("Give the floor to the left team", zh: "把发言权交给左侧团队")
    case .giveRight: Phrase("Give the floor to the right team", zh: "把发言权交给右侧团队")
    case .giveJoint: Phrase("Give the floor to both teams together", zh: "发言权归两个团队共同所有")
    case .moreTime: Phrase("A minute more for both teams in this step", zh: "本步骤双方各加一分钟")
    case .lessTime: Phrase("A minute less for both teams in this step", zh: "本步骤双方各减一分钟")
    case .giveOverrun:
      Phrase("Give both teams the time by which one is over", zh: "把一方超出的时间同样补给双方")
    case .moveSeconds:
      Phrase("Charge the last 10 seconds to the other team, after a late switch", zh: "切换晚了：把最后 10 秒改记到另一个团队")
    case .nextStep: Phrase("On to the next question or step", zh: "进入下一个问题或步骤")
    case .previousStep: Phrase("Back to the one before", zh: "回到上一个问题或步骤")
    case .goTo:
      Phrase(
        "The agenda: go to a step; move, skip, shorten or lengthen those to come",
        zh: "议程：跳到某一步；移动、略过、缩短或延长尚未进行的步骤")
    case .otherColumn: Phrase("To the other team's column", zh: "切换到另一个团队的列")
    case .up: Phrase("To the entry above", zh: "上一条")
    case .down: Phrase("To the entry below", zh: "下一条")
    case .left: Phrase("To the left column", zh: "到左列")
    case .right: Phrase("To the right column", zh: "到右列")
    case .newNote:
      Phrase("New note in this column; Enter keeps it and begins the next", zh: "在本列新建记录；回车保存并开始下一条")
    case .newBelow: Phrase("New note below the selected one", zh: "在选中条目下方新建记录")
    case .edit: Phrase("Edit the selected entry; in Closing, mend the open end", zh: "编辑选中的条目；收尾时补上未决事项")
    case .editExternally:
      Phrase(
        "Open the selected entry's text, or while typing the field, in $VISUAL or $EDITOR",
        zh: "用 $VISUAL 或 $EDITOR 打开选中条目的内容；输入时打开当前字段")
    case .delete: Phrase("Delete the selected entry; undo brings it back", zh: "删除选中的条目；可撤销")
    case .moveDown: Phrase("Move the selected entry down", zh: "下移选中的条目")
    case .moveUp: Phrase("Move the selected entry up", zh: "上移选中的条目")
    case .newBlocker: Phrase("New blocker, from any step", zh: "新建障碍（任何步骤）")
    case .newHelp: Phrase("New request for help to the other team, from any step", zh: "向另一个团队求助（任何步骤）")
    case .newDecision: Phrase("New decision of both teams, from any step", zh: "新建双方的决定（任何步骤）")
    case .newAction: Phrase("New action, from any step", zh: "新建行动项（任何步骤）")
    case .newParked: Phrase("Park a topic for later, from any step", zh: "搁置一个议题（任何步骤）")
    case .newInitiative: Phrase("New initiative, from any step", zh: "新建举措（任何步骤）")
    case .startFrom:
      Phrase("Begin with the usual lead stages, or the usual SLA commitments", zh: "以常用的线索阶段或 SLA 承诺开始")
    case .changeTeam: Phrase("Hand the selected entry to the other team", zh: "把选中的条目改归另一个团队")
    case .changeKind: Phrase("Make the selected entry another kind", zh: "更改选中条目的类型")
    case .changeStep: Phrase("Move the selected entry to another step", zh: "把选中的条目移到另一个步骤")
    case .history:
      Phrase("What the selected entry said before; Enter puts it back", zh: "查看选中条目以前的内容；回车恢复")
    case .find: Phrase("Search all of the meeting", zh: "在整个会议中查找")
    case .palette: Phrase("All commands by name", zh: "按名称查找所有命令")
    case .agree:
      Phrase(
        "Agree, or take it back, for the team of this column, in a list for the left team; in the cross-check, confirm the suggestions; in Closing, sign",
        zh: "以本列团队（列表中为左侧团队）的名义同意或撤回；互查时确认建议；收尾时签字")
    case .agreeOther: Phrase("The same for the other team", zh: "以另一个团队的名义同意或撤回")
    case .funnel: Phrase("The reverse funnel of the selected goal", zh: "选中目标的反向漏斗")
    case .takeOver:
      Phrase("Take the selected goal's funnel over as an SLA number", zh: "把选中目标的漏斗结果转为 SLA 数量")
    case .goalMap: Phrase("Which goal supports which", zh: "查看目标之间的支持关系")
    case .readBack: Phrase("Read back decisions and actions, one at a time", zh: "逐条宣读决定和行动项")
    case .undo: Phrase("Take back the last change made in this terminal", zh: "撤销本终端的上一次更改")
    case .redo: Phrase("Bring back what undo took back", zh: "重做被撤销的更改")
    case .writeMinutes: Phrase("Preview the minutes and write them to a file", zh: "预览会议纪要并写入文件")
    case .saveElsewhere:
      Phrase(
        "Save all of the meeting in a new file, and go on there: when its disk fails",
        zh: "磁盘出问题时，把整个会议另存为新文件并在那里继续")
    case .help: Phrase("All keys, and why one is off", zh: "所有按键，以及不可用的原因")
    case .wall:
      Phrase(
        "The wall: clocks, question and what is typed, as large as it goes; and back",
        zh: "大屏：计时、问题和正在输入的内容，尽量放大；再按返回")
    case .leave: Phrase("Leave; everything is already saved", zh: "离开；内容均已保存")
    case .newMeeting: Phrase("Set up a new meeting", zh: "新建会议")
    case .openMeeting: Phrase("Open the selected meeting", zh: "打开选中的会议")
    case .followUp:
      Phrase("The next meeting of the series, with what is still promised", zh: "同系列的下一次会议，带上尚未兑现的承诺")
    case .openDemo: Phrase("Look at the worked example in a throw-away meeting", zh: "在临时会议中查看示例")
    }
  }
}
