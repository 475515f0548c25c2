package org.zhibu.zone;

import org.zhibu.publiccode.PublicAddress;
import org.zhibu.qr.QrPath;
import org.zhibu.shared.Needs;
import org.zhibu.shared.Right;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

@Controller
class ZoneBoardController {

	private final ZoneViews views;

	private final PublicAddress addresses;

	ZoneBoardController(ZoneViews views, PublicAddress addresses) {
		this.views = views;
		this.addresses = addresses;
	}

	@Needs(Right.BRANCH_READ)
	@GetMapping("/zones/{id}/board")
	String show(@PathVariable long id, Model model) {
		ZoneViews.Board board = this.views.board(id);
		String address = this.addresses.of(board.code(),
				ServletUriComponentsBuilder.fromCurrentContextPath().toUriString());
		model.addAttribute("board", board);
		model.addAttribute("address", address);
		model.addAttribute("qr", QrPath.of(address));
		return "zones/board";
	}

}
